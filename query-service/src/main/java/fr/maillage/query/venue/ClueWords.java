package fr.maillage.query.venue;

import static java.util.stream.Collectors.joining;

import fr.maillage.census.Clue;
import fr.maillage.query.reading.Language;
import java.util.Collection;

/** The words for the clues that records share: « même nom, même endroit ». */
public final class ClueWords {

    private ClueWords() {}

    public static String of(Collection<Clue> clues) {
        return clues.stream().map(clue -> Language.say("todo", "clue." + clue)).collect(joining(", "));
    }
}
