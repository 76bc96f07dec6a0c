package fr.maillage.query.reading;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The queries that the records of every kind answer, each at the position of its read session. Records that the reader
 * may not see are left out.
 *
 * @param <F> filter of the kind
 * @param <I> record as readers get it
 */
public abstract class RecordQueries<F extends Filter<F>, I> {

    protected final Gazetteer gazetteer;
    private final F all;
    private final String alias;

    /**
     * Queries on one kind.
     *
     * @param all filter that finds all records
     * @param alias alias of the row of a record in the SQL
     */
    protected RecordQueries(Gazetteer gazetteer, F all, String alias) {
        this.gazetteer = gazetteer;
        this.all = all;
        this.alias = alias;
    }

    /** What a query selects, as SQL that follows {@code SELECT}. */
    protected abstract String values(SqlConditions conditions);

    /** The rows of a query with their conditions, as SQL from {@code FROM} on. */
    protected abstract String from(SqlConditions conditions);

    /** The records that a query finds. */
    protected abstract List<I> items(ReadSession reading, StatementSpec query);

    /** The filter as SQL, with every parameter that {@link #values} and {@link #from} name. */
    protected SqlConditions conditions(ReadSession reading, F filter) {
        return filter.conditions(reading, gazetteer);
    }

    /** The order of a page, as SQL that follows {@code ORDER BY}. */
    protected String order(F filter) {
        return alias + ".sort, " + alias + ".id";
    }

    /** The record with this id; empty where none has it. */
    public final Optional<I> find(ReadSession reading, UUID id) {
        return find(reading, List.of(id)).stream().findFirst();
    }

    /** The records with these ids, in any order. Unknown ids are left out. */
    public final List<I> find(ReadSession reading, Collection<UUID> ids) {
        var conditions = conditions(reading, all);
        conditions.narrow(alias + ".id = ANY(:ids)", "ids", ids.toArray(UUID[]::new));
        return items(reading, select(conditions, ""));
    }

    /** A page of the list. */
    public final Page<I> list(ReadSession reading, F filter, Paging paging) {
        return list(reading, filter, paging, order(filter));
    }

    /** A page of the list in an order of its own, as SQL that follows {@code ORDER BY}. */
    protected final Page<I> list(ReadSession reading, F filter, Paging paging, String order) {
        var conditions = conditions(reading, filter);
        var total = conditions.count(from(conditions));
        var items = items(reading, select(conditions, conditions.part(order, paging)));
        return Page.of(items, total, paging.offset(), reading);
    }

    /** Up to {@code limit} records after this id, in the order of ids, for callers that go through all of them. */
    public final List<I> after(ReadSession reading, F filter, UUID after, int limit) {
        var conditions = conditions(reading, filter);
        conditions.narrow(alias + ".id > :after", "after", after);
        return items(
                reading,
                select(conditions, " ORDER BY " + alias + ".id LIMIT :limit").param("limit", limit));
    }

    /** The number of records that the filter finds. */
    public final long count(ReadSession reading, F filter) {
        var conditions = conditions(reading, filter);
        return conditions.count(from(conditions));
    }

    /**
     * A query for the records that meet the conditions.
     *
     * @param order end of the query, in SQL
     */
    protected final StatementSpec select(SqlConditions conditions, String order) {
        return conditions.ask("SELECT " + values(conditions) + from(conditions) + order);
    }
}
