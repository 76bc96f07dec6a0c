package fr.maillage.issuer.account;

import fr.maillage.issuer.vault.Seal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody has beside their password: an application that shows codes, or a list of codes for the day on which it is lost.
 * Secrets are sealed and codes kept as keyed hashes; none is taken twice.
 */
public class SecondFactors {

    private static final int RECOVERY_CODES = 8;
    private static final Pattern DIGITS = Pattern.compile("[0-9]{6}");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Journal journal;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public SecondFactors(
            JdbcClient jdbc, Seal seal, Accounts accounts, Passwords passwords, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.accounts = accounts;
        this.passwords = passwords;
        this.journal = journal;
        this.clock = clock;
    }

    private record Kept(String sealed, long lastStep) {}

    /** A secret to be offered to somebody's application, in base 32. It counts once a code proves that it arrived. */
    public String offer() {
        var secret = new byte[Totp.SECRET_BYTES];
        random.nextBytes(secret);
        return Totp.base32(secret);
    }

    /** Whether an application shows this code for a secret that was offered; nothing is used up by asking. */
    public boolean shows(String offered, String code) {
        return step(offered, code).isPresent();
    }

    private OptionalLong step(String offered, String code) {
        return Totp.step(Totp.secret(offered), SPACES.matcher(code).replaceAll(""), clock.instant(), 0);
    }

    /**
     * Takes a second factor into use, in place of the one of before, and ends the account's other sessions.
     *
     * @param offered as {@link #offer} made it
     * @param code that their application shows for it
     * @param proven whose it is to be
     * @return codes for the day on which it is lost, told once; empty where the code is wrong
     * @throws ProvenBefore where the account has changed since
     */
    @Transactional
    public List<String> enrol(Proven proven, String offered, String code) {
        var step = step(offered, code);
        if (step.isEmpty()) {
            return List.of();
        }
        accounts.hold(proven);
        var account = proven.account();
        jdbc.sql("UPDATE account SET totp_secret = ?, totp_step = ? WHERE id = ?")
                .params(seal.close(offered, place(account)), step.getAsLong(), account)
                .update();
        accounts.endOtherSessions(account, proven.session());
        journal.note(account.toString(), "second-factor.enrolled", account.toString());
        return makeCodes(account);
    }

    /** Whether a code is right; it is then worth nothing any more. Of the application, or of the list. */
    @Transactional
    public boolean accept(UUID account, String typed) {
        var code = SPACES.matcher(typed.toLowerCase(Locale.ROOT)).replaceAll("");
        return DIGITS.matcher(code).matches() ? acceptShown(account, code) : acceptListed(account, code);
    }

    private boolean acceptShown(UUID account, String code) {
        var kept = jdbc.sql(
                        "SELECT totp_secret, totp_step FROM account WHERE id = ? AND totp_secret IS NOT NULL FOR UPDATE")
                .param(account)
                .query((row, number) -> new Kept(row.getString("totp_secret"), row.getLong("totp_step")))
                .optional();
        var step = kept.flatMap(factor -> seal.open(factor.sealed(), place(account)))
                .map(secret -> Totp.step(
                        Totp.secret(secret), code, clock.instant(), kept.get().lastStep()));
        if (step.isEmpty() || step.get().isEmpty()) {
            return false;
        }
        jdbc.sql("UPDATE account SET totp_step = ? WHERE id = ?")
                .params(step.get().getAsLong(), account)
                .update();
        return true;
    }

    private boolean acceptListed(UUID account, String code) {
        var used = jdbc.sql("DELETE FROM recovery_code WHERE account = ? AND mark = ?")
                .params(account, seal.mark(code, place(account)))
                .update();
        if (used > 0) {
            journal.note(account.toString(), "second-factor.recovery-code.used", account.toString());
        }
        return used > 0;
    }

    /**
     * Another list in place of the one of before.
     *
     * @return told once
     * @throws ProvenBefore where the account has changed since
     */
    @Transactional
    public List<String> replaceCodes(Proven proven) {
        accounts.hold(proven);
        return makeCodes(proven.account());
    }

    private List<String> makeCodes(UUID account) {
        var codes = Stream.generate(passwords::oneTime).limit(RECOVERY_CODES).toList();
        jdbc.sql("DELETE FROM recovery_code WHERE account = ?").param(account).update();
        codes.forEach(code -> jdbc.sql("INSERT INTO recovery_code (account, mark) VALUES (?, ?)")
                .params(account, seal.mark(code, place(account)))
                .update());
        journal.note(account.toString(), "second-factor.recovery-codes.made", account.toString());
        return codes;
    }

    public int codesLeft(UUID account) {
        return jdbc.sql("SELECT count(*) FROM recovery_code WHERE account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    /** Forgets what was lost, as somebody else says, and ends the account's sessions. */
    @Transactional
    public void remove(UUID account, String by) {
        accounts.endSessions(account);
        forget(account, by);
    }

    /**
     * Forgets what is no longer wanted, as its owner says, and ends the account's other sessions.
     *
     * @throws ProvenBefore where the account has changed since
     */
    @Transactional
    public void giveUp(Proven proven) {
        accounts.hold(proven);
        accounts.endOtherSessions(proven.account(), proven.session());
        forget(proven.account(), proven.account().toString());
    }

    private void forget(UUID account, String by) {
        jdbc.sql("UPDATE account SET totp_secret = NULL WHERE id = ?")
                .param(account)
                .update();
        jdbc.sql("DELETE FROM recovery_code WHERE account = ?").param(account).update();
        journal.note(by, "second-factor.removed", account.toString());
    }

    private static String place(UUID account) {
        return "second-factor " + account;
    }
}
