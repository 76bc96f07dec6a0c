package fr.maillage.command.log.policy;

import fr.maillage.command.log.LogUnavailable;
import fr.maillage.command.log.policy.PolicyState.Tie;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reader of the states of policies for other parts of the service, each as of the last event that its policy has seen. */
public final class PolicyStateReader {

    /** The time between two looks at how far a policy is, while a caller waits for it. */
    private static final long POLL_MILLIS = 20;

    private final JdbcClient sql;

    public PolicyStateReader(JdbcTemplate jdbc) {
        sql = JdbcClient.create(jdbc);
    }

    /**
     * How far a policy has come.
     *
     * @param head position of the log's last event when that was asked
     * @param reached whether the policy has seen all up to there
     */
    public record Progress(long head, boolean reached) {}

    /**
     * Waits until a policy has seen all that the log holds now, or the patience is over.
     *
     * @throws LogUnavailable where the log cannot be read
     */
    public Progress reach(String policy, Duration patience) {
        var head =
                ask(() -> sql.sql("select pos from log_head").query(Long.class).single());
        var deadline = System.nanoTime() + patience.toNanos();
        while (position(policy) < head) {
            if (System.nanoTime() > deadline || !pause()) {
                return new Progress(head, false);
            }
        }
        return new Progress(head, true);
    }

    /**
     * The things of these owners, of each ordered by their ids.
     *
     * @param most things of one owner
     * @throws LogUnavailable where the log cannot be read
     */
    public List<Tie> of(String policy, Collection<UUID> owners, int most) {
        return ask(() -> sql.sql("""
                select tie.thing, tie.owner, tie.note from unnest(?) wanted (owner) cross join lateral (
                    select thing, owner, note from policy_tie
                    where policy = ? and owner = wanted.owner order by thing limit ?) tie
                """)
                .params(owners.toArray(UUID[]::new), policy, most)
                .query(PolicyState.TIES)
                .list());
    }

    /**
     * A thing with its first owner; empty where the policy knows of none.
     *
     * @throws LogUnavailable where the log cannot be read
     */
    public Optional<Tie> about(String policy, UUID thing) {
        return ask(() -> sql.sql(
                        "select thing, owner, note from policy_tie where policy = ? and thing = ? order by owner limit 1")
                .params(policy, thing)
                .query(PolicyState.TIES)
                .optional());
    }

    private long position(String policy) {
        return ask(() -> sql.sql("select coalesce(max(pos), 0) from policy where name = ?")
                .param(policy)
                .query(Long.class)
                .single());
    }

    private static boolean pause() {
        try {
            Thread.sleep(POLL_MILLIS);
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static <T> T ask(Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException away) {
            throw new LogUnavailable("the log cannot be read", false, away);
        }
    }
}
