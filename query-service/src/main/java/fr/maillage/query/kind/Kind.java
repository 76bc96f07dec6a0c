package fr.maillage.query.kind;

import fr.maillage.events.NetworkEvent;
import org.jspecify.annotations.Nullable;

/**
 * A kind of record: what may be told of its records without knowing them.
 *
 * @param events the vocabulary of its log
 * @param name in the log and of its projection, such as {@code venue}
 * @param plural in addresses of the API, such as {@code venues}
 * @param path that the addresses of its pages begin with, such as {@code /lieux/}; null where it has no pages
 * @param title column of its projection that holds what a record goes by; null where it goes by no name
 * @param owner column of the structure that answers for a record; null where none does
 */
public record Kind(
        Class<? extends NetworkEvent> events,
        String name,
        String plural,
        @Nullable String path,
        @Nullable String title,
        @Nullable String owner) {}
