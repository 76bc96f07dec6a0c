package fr.maillage.query.activity;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sentence in parts, so that a page can show names in bold and as links. */
public record Sentence(List<Part> parts) {

    /** The kind of thing that a part names. */
    public enum Kind {
        TEXT,
        STRUCTURE,
        VENUE,
        RESOURCE,
        WORKSHOP,
        PARTNERSHIP;

        /** The name of that kind of record. */
        public String record() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of the sentence.
     *
     * @param id of the record that it names; null for plain words
     */
    public record Part(Kind kind, String text, @Nullable UUID id) {

        public static Part text(String text) {
            return new Part(Kind.TEXT, text, null);
        }
    }

    public String text() {
        return parts.stream().map(Part::text).collect(joining());
    }
}
