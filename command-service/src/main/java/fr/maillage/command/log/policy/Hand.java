package fr.maillage.command.log.policy;

import fr.maillage.command.Refusal;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.IdempotencyKey;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.UnknownSubject;
import fr.maillage.wire.RecordedEvent;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks for what a policy wants done, at the log's one door, and never twice: what was asked for is noted with the
 * checkpoint, and in between, a crash would only ask again with the same idempotency key.
 */
final class Hand {

    private static final Logger LOG = LoggerFactory.getLogger(Hand.class);
    private static final String TAKEN = "taken";

    private final CommandLog log;
    private final String policy;
    private final MeterRegistry registry;

    Hand(CommandLog log, String policy, MeterRegistry registry) {
        this.log = log;
        this.policy = policy;
        this.registry = registry;
    }

    /**
     * @param sql speaks in the transaction that moves the checkpoint
     * @throws fr.maillage.command.log.LogUnavailable and what else says to try again: then nothing is noted
     */
    void take(JdbcClient sql, Act act, RecordedEvent cause) {
        if (asked(sql, act, cause)) {
            return;
        }
        var refusal = ask(act.intent(), act, cause, "first");
        if (refusal.isPresent() && act.otherwise() != null) {
            refusal = ask(act.otherwise(), act, cause, "otherwise");
        }
        var outcome = refusal.orElse(TAKEN);
        sql.sql("insert into policy_act (policy, cause, target, outcome) values (?, ?, ?, ?)")
                .params(policy, cause.eventId(), act.target(), outcome)
                .update();
        registry.counter("maillage.policy.acts", "policy", policy, "outcome", outcome.equals(TAKEN) ? TAKEN : "refused")
                .increment();
    }

    private boolean asked(JdbcClient sql, Act act, RecordedEvent cause) {
        return sql.sql("select exists (select 1 from policy_act where policy = ? and cause = ? and target = ?)")
                .params(policy, cause.eventId(), act.target())
                .query(Boolean.class)
                .single();
    }

    /** @return the code of the refusal; empty where it was taken */
    private Optional<String> ask(Intent intent, Act act, RecordedEvent cause, String turn) {
        var wanted = intent.command().getClass().getSimpleName();
        try {
            log.submit(intent, caller(cause), key(act, cause, turn));
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(note(wanted, act, cause, refused.code(), refused));
        } catch (UnknownSubject unknown) {
            return Optional.of(note(wanted, act, cause, "subject.unknown", unknown));
        } catch (ClaimTaken taken) {
            return Optional.of(note(wanted, act, cause, "claim.taken", taken));
        }
    }

    private String note(String wanted, Act act, RecordedEvent cause, String code, RuntimeException why) {
        LOG.info(
                "{}: {} of {}, because of position {}, was refused ({}): {}",
                policy,
                wanted,
                act.target(),
                cause.position(),
                code,
                why.getMessage());
        return code;
    }

    /** The author of the cause, through the policy: what belongs together keeps its correlation, and names its cause. */
    private Caller caller(RecordedEvent cause) {
        var metadata = cause.metadata();
        return new Caller(
                metadata.author(),
                new Actor.Network(),
                null,
                "policy:" + policy,
                null,
                metadata.correlationId(),
                cause.eventId());
    }

    private IdempotencyKey key(Act act, RecordedEvent cause, String turn) {
        return IdempotencyKey.of("policy:" + policy, turn, cause.eventId() + " " + act.target(), new byte[0]);
    }
}
