package fr.maillage.issuer.login;

import fr.maillage.issuer.account.Account;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Journal;
import fr.maillage.issuer.account.Proven;
import fr.maillage.issuer.account.ProvenBefore;
import fr.maillage.issuer.account.SecondFactorPolicy;
import fr.maillage.issuer.account.SecondFactors;
import fr.maillage.issuer.login.Guesses.Guess;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/** What is asked after the password: a code of the second factor, or to set one up. Guessing codes is as slow as guessing passwords. */
public final class SecondStep {

    /** Enough to install an application, if need be. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final SecondFactorPolicy policy;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Guesses guesses;
    private final Journal journal;
    private final Clock clock;

    public SecondStep(
            SecondFactorPolicy policy,
            Accounts accounts,
            SecondFactors factors,
            Guesses guesses,
            Journal journal,
            Clock clock) {
        this.policy = policy;
        this.accounts = accounts;
        this.factors = factors;
        this.guesses = guesses;
        this.journal = journal;
        this.clock = clock;
    }

    boolean demands(Account account) {
        return policy.demands(account);
    }

    boolean isAsked(Authentication proven) {
        var account = accounts.find(UUID.fromString(proven.getName())).orElseThrow();
        return account.secondFactor() || demands(account);
    }

    HalfWay begin(Authentication proven) {
        var id = UUID.fromString(proven.getName());
        var account = accounts.find(id).orElseThrow();
        return new HalfWay(
                proven,
                accounts.passwordOf(id),
                clock.instant().plus(PATIENCE),
                account.secondFactor() ? null : factors.offer());
    }

    /** Whether it still counts: in time, and nothing of the account changed since the password was typed. */
    boolean isCurrent(HalfWay halfWay) {
        return clock.instant().isBefore(halfWay.until())
                && accounts.find(halfWay.account())
                        .filter(account -> !account.disabled()
                                && account.secondFactor() == (halfWay.offered() == null)
                                && accounts.passwordOf(account.id()).equals(halfWay.passwordHash()))
                        .isPresent();
    }

    /**
     * Takes the code.
     *
     * @return codes for the day on which the second factor is lost, where it was set up now; else empty
     * @throws BadCredentialsException where it is wrong, or was used
     * @throws TooManyGuesses where it must wait
     */
    List<String> complete(HalfWay halfWay, String code, String address) {
        var codes = List.<String>of();
        if (halfWay.offered() == null) {
            prove(halfWay.account(), code, address);
        } else {
            codes = enrol(halfWay, halfWay.offered(), code);
            if (codes.isEmpty()) {
                throw new BadCredentialsException("wrong code");
            }
        }
        journal.note(
                halfWay.account().toString(),
                "login.succeeded",
                halfWay.account().toString());
        return codes;
    }

    private List<String> enrol(HalfWay halfWay, String offered, String code) {
        try {
            return factors.enrol(new Proven(halfWay.account(), halfWay.passwordHash(), false, null), offered, code);
        } catch (ProvenBefore changedMeanwhile) {
            throw new HalfWayIsOver();
        }
    }

    /**
     * Takes a code of somebody's second factor.
     *
     * @throws BadCredentialsException where it is wrong, or was used
     */
    void prove(UUID account, String code, String address) {
        Guess guess;
        try {
            guess = guesses.admit("second factor of " + account, address);
        } catch (TooManyGuesses wait) {
            journal.noteSometimes(Journal.NOBODY, "second-factor.waited", account.toString());
            throw wait;
        }
        if (!factors.accept(account, code)) {
            journal.noteSometimes(Journal.NOBODY, "second-factor.failed", account.toString());
            throw new BadCredentialsException("wrong code");
        }
        guesses.right(guess);
    }
}
