package fr.maillage.query.reading;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.projection.Lexemes;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a record is found by: its words without accents, their stems, and the other ways to write them. What
 * {@link Sought} looks for is made of the same.
 */
public final class Vocabulary {

    private final TreeSet<String> lexemes = new TreeSet<>();

    /** Of a name, a title or prose. */
    public static Vocabulary of(@Nullable String text) {
        return new Vocabulary().and(text);
    }

    /** More of it. */
    public Vocabulary and(@Nullable String text) {
        return read(text, false);
    }

    /** An address, where {@code pl} is a place. */
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

    /** Answers the word as phrases are compared by. */
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
