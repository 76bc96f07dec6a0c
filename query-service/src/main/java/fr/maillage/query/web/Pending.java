package fr.maillage.query.web;

import fr.maillage.query.kind.Kind;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A sort of things that wait for an answer, found at the moment of a read session.
 *
 * @param kind the kind of record that it is about; one without pages where it may be about a record of any kind
 * @param name name of its {@code TodoKind}
 * @param sql selects without the word {@code SELECT}: the record to act on, when it began to wait, the record it is
 *     about, the key of its commune, the structure that began it, the structures that are awaited, the moment that its
 *     text names, what was said, and how many things it stands for. It ends in a {@code WHERE} clause. It may name
 *     {@code :moment} and {@code :day} of the read session, and {@code :hub} and {@code :own} of its reader
 * @param communes SQL of the array of the keys of the communes in which it waits
 * @param parameters further parameters of the SQL, by names that no other sort uses
 * @param began gives the moment that is shown as the beginning, from the one in the SQL
 * @param settled makes the buttons of the hub; null where the hub asks again those who are awaited
 */
public record Pending(
        Kind kind,
        String name,
        String sql,
        String communes,
        Function<ReadSession, Map<String, ?>> parameters,
        UnaryOperator<Instant> began,
        @Nullable Settled settled) {

    /** The maker of the buttons by which the hub settles a thing that waits. */
    public interface Settled {

        /**
         * The buttons.
         *
         * @param id of the record to act on
         * @param subject the record it is about
         * @param here address of the page to come back to
         */
        List<ActionButton> of(UUID id, Named subject, Address here);
    }

    /** Things that wait in one commune. */
    public static Pending of(Kind kind, String name, String sql) {
        return new Pending(kind, name, sql, "ARRAY[commune]", reading -> Map.of(), since -> since, null);
    }

    /** The same things, in these communes. */
    public Pending in(String array) {
        return new Pending(kind, name, sql, array, parameters, began, settled);
    }

    /** The same things, found with these parameters. */
    public Pending with(Function<ReadSession, Map<String, ?>> more) {
        return new Pending(kind, name, sql, communes, more, began, settled);
    }

    /** The same things, with another beginning shown. */
    public Pending begun(UnaryOperator<Instant> shown) {
        return new Pending(kind, name, sql, communes, parameters, shown, settled);
    }

    /** The same things, which the hub settles itself. */
    public Pending settled(Settled buttons) {
        return new Pending(kind, name, sql, communes, parameters, began, buttons);
    }
}
