package fr.maillage.query.activity;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sentence in parts, so that a page can show names in bold and as links. */
public record Sentence(List<Part> parts) {

    /**
     * A part of the sentence.
     *
     * @param kind name of the kind of record that it names; null for plain words, or where the kind is not known
     * @param id of the record that it names; null for plain words
     */
    public record Part(
            @Nullable String kind, String text, @Nullable UUID id) {

        public static Part text(String text) {
            return new Part(null, text, null);
        }
    }

    public String text() {
        return parts.stream().map(Part::text).collect(joining());
    }
}
