package fr.maillage.command.log.policy;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one policy remembers: which thing belongs to what, with a note. It moves with the policy's checkpoint. */
public final class Memory {

    private static final RowMapper<Tie> TIES = (row, i) ->
            new Tie(row.getObject("thing", UUID.class), row.getObject("owner", UUID.class), row.getString("note"));

    private final JdbcClient sql;
    private final String policy;

    /** @param sql speaks in the transaction that moves the checkpoint */
    Memory(JdbcClient sql, String policy) {
        this.sql = sql;
        this.policy = policy;
    }

    /** That a thing belongs to an owner. @param note what else is to be known of it */
    public record Tie(UUID thing, UUID owner, String note) {}

    /** Remembers that a thing belongs to an owner; a note replaces the one before. */
    public void tie(UUID thing, UUID owner, String note) {
        sql.sql("""
                insert into policy_tie (policy, thing, owner, note) values (?, ?, ?, ?)
                on conflict (policy, thing, owner) do update set note = excluded.note
                """).params(policy, thing, owner, note).update();
    }

    /** Forgets a thing, whoever it belongs to. */
    public void forget(UUID thing) {
        sql.sql("delete from policy_tie where policy = ? and thing = ?")
                .params(policy, thing)
                .update();
    }

    /** Forgets that a thing belongs to that owner. */
    public void forget(UUID thing, UUID owner) {
        sql.sql("delete from policy_tie where policy = ? and thing = ? and owner = ?")
                .params(policy, thing, owner)
                .update();
    }

    /** What belongs to an owner, in a fixed order. */
    public List<Tie> of(UUID owner) {
        return sql.sql("select thing, owner, note from policy_tie where policy = ? and owner = ? order by thing")
                .params(policy, owner)
                .query(TIES)
                .list();
    }

    /** What a thing belongs to, in a fixed order. */
    public List<Tie> about(UUID thing) {
        return sql.sql("select thing, owner, note from policy_tie where policy = ? and thing = ? order by owner")
                .params(policy, thing)
                .query(TIES)
                .list();
    }
}
