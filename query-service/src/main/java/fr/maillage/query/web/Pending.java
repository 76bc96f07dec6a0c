package fr.maillage.query.web;

import fr.maillage.query.reading.ReadSession;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A sort of things that wait for an answer, found at the moment of a read session.
 *
 * @param name name of its {@code TodoKind}
 * @param sql selects without the word {@code SELECT}: the record to act on, when it began to wait, the record it is
 *     about, the key of its commune, the structure that began it, the structures that are awaited, the moment that its
 *     text names, what was said, and how many things it stands for. It ends in a {@code WHERE} clause. It may name
 *     {@code :moment} and {@code :day} of the read session, and {@code :hub} and {@code :own} of its reader
 * @param communes SQL of the array of the keys of the communes in which it waits
 * @param parameters further parameters of the SQL, by names that no other sort uses
 * @param began gives the moment that is shown as the beginning, from the one in the SQL
 */
public record Pending(
        String name,
        String sql,
        String communes,
        Function<ReadSession, Map<String, ?>> parameters,
        UnaryOperator<Instant> began) {

    /** Things that wait in one commune. */
    public static Pending of(String name, String sql) {
        return new Pending(name, sql, "ARRAY[commune]", reading -> Map.of(), since -> since);
    }

    /** The same things, in these communes. */
    public Pending in(String array) {
        return new Pending(name, sql, array, parameters, began);
    }

    /** The same things, found with these parameters. */
    public Pending with(Function<ReadSession, Map<String, ?>> more) {
        return new Pending(name, sql, communes, more, began);
    }

    /** The same things, with another beginning shown. */
    public Pending begun(UnaryOperator<Instant> shown) {
        return new Pending(name, sql, communes, parameters, shown);
    }
}
