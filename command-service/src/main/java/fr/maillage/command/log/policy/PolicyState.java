package fr.maillage.command.log.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The state of one policy: which thing belongs to which owner, with a note. It moves with the policy's checkpoint. Changes are
 * collected, and written before anything is read and with the checkpoint, so that a policy that only takes notes keeps up with
 * an import.
 */
public final class PolicyState {

    /** In rows of one statement. */
    private static final int WRITTEN_TOGETHER = 500;

    static final RowMapper<Tie> TIES = (row, i) ->
            new Tie(row.getObject("thing", UUID.class), row.getObject("owner", UUID.class), row.getString("note"));

    private final JdbcClient sql;
    private final String policy;
    private final Map<Belonging, String> unwritten = new LinkedHashMap<>();

    /** @param sql in the transaction that moves the checkpoint */
    PolicyState(JdbcClient sql, String policy) {
        this.sql = sql;
        this.policy = policy;
    }

    /**
     * A thing that belongs to an owner.
     *
     * @param note what else the policy needs to know of it
     */
    public record Tie(UUID thing, UUID owner, String note) {}

    private record Belonging(UUID thing, UUID owner) {}

    /** Keeps that a thing belongs to an owner. A note replaces the one before. */
    public void tie(UUID thing, UUID owner, String note) {
        unwritten.put(new Belonging(thing, owner), note);
        if (unwritten.size() == WRITTEN_TOGETHER) {
            write();
        }
    }

    /** Writes the changes that are not written yet. */
    void write() {
        if (unwritten.isEmpty()) {
            return;
        }
        var ties = List.copyOf(unwritten.keySet());
        sql.sql("""
                insert into policy_tie (policy, thing, owner, note)
                select ?, thing, owner, note from unnest(?, ?, ?) tie (thing, owner, note)
                on conflict (policy, thing, owner) do update set note = excluded.note
                """)
                .params(
                        policy,
                        ties.stream().map(Belonging::thing).toArray(UUID[]::new),
                        ties.stream().map(Belonging::owner).toArray(UUID[]::new),
                        unwritten.values().toArray(String[]::new))
                .update();
        unwritten.clear();
    }

    /** Forgets a thing with all its owners. */
    public void forget(UUID thing) {
        write();
        sql.sql("delete from policy_tie where policy = ? and thing = ?")
                .params(policy, thing)
                .update();
    }

    /** Forgets that a thing belongs to that owner. */
    public void forget(UUID thing, UUID owner) {
        write();
        sql.sql("delete from policy_tie where policy = ? and thing = ? and owner = ?")
                .params(policy, thing, owner)
                .update();
    }

    /** The things of an owner, ordered by their ids. */
    public List<Tie> of(UUID owner) {
        write();
        return sql.sql("select thing, owner, note from policy_tie where policy = ? and owner = ? order by thing")
                .params(policy, owner)
                .query(TIES)
                .list();
    }

    /** The owners of a thing, ordered by their ids. */
    public List<Tie> about(UUID thing) {
        write();
        return sql.sql("select thing, owner, note from policy_tie where policy = ? and thing = ? order by owner")
                .params(policy, thing)
                .query(TIES)
                .list();
    }
}
