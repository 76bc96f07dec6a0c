package fr.maillage.issuer.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Journal;
import fr.maillage.issuer.vault.Seal;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens, in the accounts' database, so that a restart changes none and several issuers share them. The newest
 * signs; one that was retired is still published until nothing that it signed is valid any more. They are sealed: a copy of the
 * database signs nothing. Those that do not open (the secret was changed) are as if they were not there.
 */
public class SigningKeys implements JWKSource<SecurityContext> {

    private static final int BITS = 2048;
    private static final Duration PUBLISHED_AFTER_RETIREMENT = Duration.ofDays(1);
    private static final Duration TRUSTED = Duration.ofSeconds(30);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Seal seal;
    private final Journal journal;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.EPOCH);

    public SigningKeys(JdbcClient jdbc, TransactionTemplate transaction, Seal seal, Journal journal, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.seal = seal;
        this.journal = journal;
        this.clock = clock;
    }

    private record Known(List<JWK> keys, Instant until) {}

    /** Newest first; the first one is made when it is first needed. */
    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) {
        return selector.select(new JWKSet(keys()));
    }

    private List<JWK> keys() {
        var now = clock.instant();
        var cached = known;
        if (now.isBefore(cached.until())) {
            return cached.keys();
        }
        var read = read(now);
        if (read.isEmpty()) {
            transaction.executeWithoutResult(status -> replace(Duration.ofDays(1), false));
            read = read(now);
        }
        known = new Known(read, now.plus(TRUSTED));
        return read;
    }

    private List<JWK> read(Instant now) {
        return jdbc
                .sql(
                        "SELECT id, jwk FROM signing_key WHERE retired_at IS NULL OR retired_at > ? ORDER BY made_at DESC, id")
                .param(Timestamp.from(now.minus(PUBLISHED_AFTER_RETIREMENT)))
                .query((row, number) -> seal.open(row.getString("jwk"), place(row.getString("id"))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .map(SigningKeys::parse)
                .toList();
    }

    /** Retires the key that signs, and makes another: asked for by somebody. */
    public void rotate() {
        transaction.executeWithoutResult(status -> replace(Duration.ZERO, true));
        known = new Known(List.of(), Instant.EPOCH);
    }

    /** Rotates where the key that signs has reached its age, and forgets those that are no longer published. */
    public void rotateOlderThan(Duration life) {
        transaction.executeWithoutResult(status -> replace(life, false));
    }

    /** One at a time, whoever asks; the second finds a young key and leaves it. */
    private void replace(Duration life, boolean asked) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('signing_key'))")
                .query((row, number) -> 0)
                .single();
        var now = clock.instant();
        jdbc.sql("DELETE FROM signing_key WHERE retired_at < ?")
                .param(Timestamp.from(now.minus(PUBLISHED_AFTER_RETIREMENT)))
                .update();
        var young = jdbc.sql("SELECT id, jwk FROM signing_key WHERE retired_at IS NULL AND made_at > ?")
                .param(Timestamp.from(now.minus(life)))
                .query((row, number) -> seal.open(row.getString("jwk"), place(row.getString("id"))))
                .list();
        if (!asked && young.stream().anyMatch(Optional::isPresent)) {
            return;
        }
        var made = make();
        jdbc.sql("UPDATE signing_key SET retired_at = ? WHERE retired_at IS NULL")
                .param(Timestamp.from(now))
                .update();
        jdbc.sql("INSERT INTO signing_key (id, jwk, made_at) VALUES (?, ?, ?)")
                .params(made.getKeyID(), seal.close(made.toJSONString(), place(made.getKeyID())), Timestamp.from(now))
                .update();
        journal.note(Accounts.CONSOLE, "signing-key.rotated", made.getKeyID());
    }

    private static String place(String id) {
        return "signing-key " + id;
    }

    private static RSAKey make() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException everyJdkCan) {
            throw new IllegalStateException(everyJdkCan);
        }
    }

    private static JWK parse(String json) {
        try {
            return JWK.parse(json);
        } catch (ParseException damaged) {
            throw new IllegalStateException("a signing key cannot be read", damaged);
        }
    }
}
