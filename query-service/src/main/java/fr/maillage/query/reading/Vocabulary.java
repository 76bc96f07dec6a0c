package fr.maillage.query.reading;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.projection.Lexemes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The words that a record is found by: its words without accents, their stems, and the other ways to write them. The
 * words that {@link SearchWord} looks for are made in the same way.
 */
public final class Vocabulary {

    private final TreeSet<String> lexemes = new TreeSet<>();

    /** The vocabulary of a name, a title or prose. */
    public static Vocabulary of(@Nullable String text) {
        return new Vocabulary().and(text);
    }

    /** Adds more text. */
    public Vocabulary and(@Nullable String text) {
        return read(text, false);
    }

    /** Adds an address, where {@code pl} is a place. */
    public Vocabulary at(@Nullable String address) {
        return read(address, true);
    }

    public Lexemes lexemes() {
        return new Lexemes(lexemes);
    }

    private Vocabulary read(@Nullable String text, boolean address) {
        var sequence = new ArrayList<String>();
        for (var token : Token.in(text == null ? "" : text)) {
            token.words().forEach(word -> sequence.add(take(word, token.capitals(), address)));
            if (token.words().size() > 1) {
                take(token.whole(), false, false);
                lexemes.add(spelledOut(token.words()));
            }
        }
        lexemes.addAll(Synonyms.briefs(sequence));
        return this;
    }

    /** Takes a word. Returns the form by which phrases are compared. */
    private String take(String written, boolean capitals, boolean address) {
        var word = French.of(written);
        var plain = word.plain();
        lexemes.add(plain);
        if (Synonyms.isSmall(plain)) {
            return plain;
        }
        if (Synonyms.standsAlone(plain)) {
            lexemes.add(Synonyms.spelledOut(plain));
            return plain;
        }
        if (Synonyms.isAcronym(plain, capitals)) {
            Synonyms.inFull(plain).forEach(this::add);
            return plain;
        }
        lexemes.addAll(word.stems());
        var others = Synonyms.ofWord(plain);
        others.forEach(this::add);
        if (address) {
            Synonyms.ofStreet(plain).forEach(this::add);
        }
        return others.isEmpty() ? plain : others.getFirst();
    }

    private void add(String plain) {
        lexemes.add(plain);
        lexemes.addAll(French.of(plain).stems());
    }

    private static String spelledOut(List<String> words) {
        return words.stream()
                .map(word -> Synonyms.spelledOut(French.of(word).plain()))
                .collect(joining());
    }
}
