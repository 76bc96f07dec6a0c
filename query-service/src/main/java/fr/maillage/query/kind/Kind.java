package fr.maillage.query.kind;

import fr.maillage.events.NetworkEvent;
import fr.maillage.query.reading.TitledRecords;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record, described for code that does not know its records.
 *
 * @param events vocabulary of its log
 * @param name name in the log and of its projection, such as {@code venue}
 * @param plural name in addresses of the API, such as {@code venues}
 * @param path beginning of the addresses of its pages, such as {@code /lieux/}; null where it has no pages
 * @param title column of its projection that holds the name of a record; null where its records have none
 * @param owner column of the structure that answers for a record; null where none does
 */
public record Kind(
        Class<? extends NetworkEvent> events,
        String name,
        String plural,
        @Nullable String path,
        @Nullable String title,
        @Nullable String owner)
        implements TitledRecords {

    /**
     * The path of a record's page.
     *
     * @param id of the record; a gap such as {@code {id}} for all of them
     * @throws IllegalStateException where the kind has no pages
     */
    public String page(Object id) {
        if (path == null) {
            throw new IllegalStateException(plural + " have no pages");
        }
        return path + id;
    }

    /** The path of the page that lists all its records, such as {@code /lieux}. */
    public String list() {
        var records = page("");
        return records.substring(0, records.length() - 1);
    }
}
