package fr.maillage.query.web;

import static java.util.stream.Collectors.toMap;

import fr.maillage.query.reading.ReadSession;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * A sort of things that wait for an answer: how they are found at the moment of a read session, and how they are
 * answered.
 *
 * @param name name of its {@code TodoKind}
 * @param sql selects without the word {@code SELECT}: the record to act on, when it began to wait, the record it is
 *     about, the key of its commune, the structure that began it, the structures that are awaited, the moment that its
 *     text names, what was said, and how many things it stands for. It ends in a {@code WHERE} clause. It may name
 *     {@code :moment} and {@code :day} of the read session, and {@code :hub} and {@code :own} of its reader
 * @param communes SQL of the array of the keys of the communes in which it waits
 * @param parameters further parameters of the SQL, by names that no other sort uses
 * @param began gives the moment that is shown as the beginning, from the one in the SQL
 * @param answers makes the buttons of those who answer
 */
public record Pending(
        String name,
        String sql,
        String communes,
        Function<ReadSession, Map<String, ?>> parameters,
        UnaryOperator<Instant> began,
        Answers answers) {

    /** The maker of the buttons for things that wait. */
    public interface Answers {

        /**
         * The buttons by the id of the record to act on.
         *
         * @param things how many things each record stands for, by its id
         * @param here address of the page to come back to
         */
        Map<UUID, List<ActionButton>> of(ReadSession reading, Map<UUID, Integer> things, Address here);
    }

    /** The maker of the buttons on one record. */
    public interface Answer<T> {
        List<ActionButton> of(ReadSession reading, T record, int things, Address here);
    }

    /** The reader of records by their ids. */
    public interface Records<T> {
        List<T> find(ReadSession reading, Collection<UUID> ids);
    }

    /** Things that wait in one commune and that only the hub answers. */
    public static Pending of(String name, String sql) {
        return new Pending(
                name, sql, "ARRAY[commune]", reading -> Map.of(), since -> since, (reading, things, here) -> Map.of());
    }

    /** The same things, in these communes. */
    public Pending in(String array) {
        return new Pending(name, sql, array, parameters, began, answers);
    }

    /** The same things, found with these parameters. */
    public Pending with(Function<ReadSession, Map<String, ?>> more) {
        return new Pending(name, sql, communes, more, began, answers);
    }

    /** The same things, with another beginning shown. */
    public Pending begun(UnaryOperator<Instant> shown) {
        return new Pending(name, sql, communes, parameters, shown, answers);
    }

    /** The same things, answered on their records. These are read together, never one by one. */
    public <T> Pending answered(Records<T> records, Function<T, UUID> id, Answer<T> answer) {
        return new Pending(
                name,
                sql,
                communes,
                parameters,
                began,
                (reading, things, here) -> records.find(reading, things.keySet()).stream()
                        .collect(toMap(
                                id, one -> answer.of(reading, one, things.getOrDefault(id.apply(one), 1), here))));
    }
}
