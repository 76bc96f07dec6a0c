package fr.maillage.census;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A short form that is usual in digital mediation, or one of two ways to write a term. The list is data,
 * {@code abbreviations.tsv}, with a reason beside each entry.
 *
 * @param brief the short form, in plain letters
 * @param full the full form, in plain letters, without small words
 */
public record Abbreviation(Kind kind, String brief, String full) {

    /** The kind of text in which a short form stands. */
    public enum Kind {
        /** Names of structures and venues. */
        NAME,
        /** One label under several names: none of them is short for the others. */
        LABEL,
        /** One word of a name. */
        WORD,
        /** One word of an address. */
        STREET,
        /** One word that a search takes as a whole word, never as the beginning of another. */
        WHOLE,
        /** One word that a search takes for another, where stemming does not bring them together. */
        FORM
    }

    private static final String LIST = "abbreviations.tsv";
    private static final List<Abbreviation> ALL = read();

    /** All abbreviations of a kind, in the order of the list. */
    public static List<Abbreviation> of(Kind kind) {
        return ALL.stream().filter(one -> one.kind == kind).toList();
    }

    private static List<Abbreviation> read() {
        try (var file = Objects.requireNonNull(Abbreviation.class.getResourceAsStream(LIST), LIST);
                var lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Abbreviation(Kind.valueOf(cells[0]), cells[1], cells[2]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
