package fr.maillage.query.web;

import fr.maillage.query.reading.ReadSession;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * The buttons by which things that wait are answered on their records. These are read together, never one by one.
 *
 * @param sorts names of the sorts of {@link Pending} that are answered so
 * @param records reads the records to act on
 * @param id gives the id of a record
 * @param answer makes the buttons on one record
 */
public record PendingAnswers<T>(Set<String> sorts, Records<T> records, Function<T, UUID> id, Answer<T> answer) {

    /** The reader of records by their ids. */
    public interface Records<T> {
        List<T> find(ReadSession reading, Collection<UUID> ids);
    }

    /** The maker of the buttons on one record. */
    public interface Answer<T> {

        /**
         * The buttons.
         *
         * @param things how many things that wait the record stands for
         * @param here address of the page to come back to
         */
        List<ActionButton> of(ReadSession reading, T record, int things, Address here);
    }
}
