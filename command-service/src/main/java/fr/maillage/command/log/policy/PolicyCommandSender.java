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
 * Sender of a policy's commands to the log's one door. No command takes effect twice: each is noted with the checkpoint, and
 * after a crash in between it is sent again with the same idempotency key.
 */
final class PolicyCommandSender {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyCommandSender.class);
    private static final String TAKEN = "taken";

    private final CommandLog log;
    private final String policy;
    private final MeterRegistry registry;

    PolicyCommandSender(CommandLog log, String policy, MeterRegistry registry) {
        this.log = log;
        this.policy = policy;
        this.registry = registry;
    }

    /**
     * Sends a command, unless that was done before. A refusal by the rules is an answer: it is noted like any other.
     *
     * @param sql in the transaction that moves the checkpoint
     * @throws fr.maillage.command.log.LogUnavailable where the log cannot be written; nothing is noted then
     */
    void send(JdbcClient sql, PolicyCommand command, RecordedEvent cause) {
        if (asked(sql, command, cause)) {
            return;
        }
        var refusal = ask(command.intent(), command, cause, "first");
        if (refusal.isPresent() && command.otherwise() != null) {
            refusal = ask(command.otherwise(), command, cause, "otherwise");
        }
        var outcome = refusal.orElse(TAKEN);
        sql.sql("insert into policy_act (policy, cause, target, outcome) values (?, ?, ?, ?)")
                .params(policy, cause.eventId(), command.target(), outcome)
                .update();
        registry.counter("maillage.policy.acts", "policy", policy, "outcome", outcome.equals(TAKEN) ? TAKEN : "refused")
                .increment();
    }

    private boolean asked(JdbcClient sql, PolicyCommand command, RecordedEvent cause) {
        return sql.sql("select exists (select 1 from policy_act where policy = ? and cause = ? and target = ?)")
                .params(policy, cause.eventId(), command.target())
                .query(Boolean.class)
                .single();
    }

    /** @return the code of the refusal; empty where it was taken */
    private Optional<String> ask(Intent intent, PolicyCommand command, RecordedEvent cause, String turn) {
        var wanted = intent.command().getClass().getSimpleName();
        try {
            log.submit(intent, caller(cause), key(command, cause, turn));
            return Optional.empty();
        } catch (Refusal refused) {
            return Optional.of(note(wanted, command, cause, refused.code(), refused));
        } catch (UnknownSubject unknown) {
            return Optional.of(note(wanted, command, cause, "subject.unknown", unknown));
        } catch (ClaimTaken taken) {
            return Optional.of(note(wanted, command, cause, "claim.taken", taken));
        }
    }

    private String note(String wanted, PolicyCommand command, RecordedEvent cause, String code, RuntimeException why) {
        LOG.info(
                "{}: {} of {}, because of position {}, was refused ({}): {}",
                policy,
                wanted,
                command.target(),
                cause.position(),
                code,
                why.getMessage());
        return code;
    }

    /** The author of the cause, through the policy. The correlation is that of the cause. */
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

    private IdempotencyKey key(PolicyCommand command, RecordedEvent cause, String turn) {
        return IdempotencyKey.of("policy:" + policy, turn, cause.eventId() + " " + command.target(), new byte[0]);
    }
}
