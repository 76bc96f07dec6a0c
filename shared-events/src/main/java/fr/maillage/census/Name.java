package fr.maillage.census;

import java.util.List;

/**
 * A name, folded for comparison.
 *
 * @param sorted its words in alphabetical order
 * @param letters its words without spaces, in the order in which they were written
 * @param brief its words in alphabetical order, in their usual short forms
 * @param marks the marks that tell it from other names of the same words
 */
record Name(String sorted, String letters, String brief, Marks marks) {

    /** The least {@link Likeness} of two names that are alike. */
    private static final double ALIKE = 0.80;

    /** @param commune the name of the record's commune, which tells nothing in a name */
    static Name of(String name, String commune) {
        var words = Folding.name(name, commune);
        var brief = Folding.name(Abbreviations.brief(name), commune);
        return new Name(
                Folding.joined(words.stream().sorted()),
                String.join("", words),
                Folding.joined(brief.stream().sorted()),
                Marks.of(Abbreviations.joined(name)));
    }

    /**
     * Whether two names are alike, in any order of the words: « Cyber-base » is « Cyberbase », and « EPN » is « Espace
     * public numérique ».
     */
    boolean isLike(Name other) {
        return !marks.differFrom(other.marks)
                && (Likeness.reaches(ALIKE, brief, other.brief)
                        || countsInFull(other) && Likeness.reaches(ALIKE, sorted, other.sorted)
                        || !letters.isEmpty() && letters.equals(other.letters));
    }

    /**
     * Whether the full forms are compared. Two long forms make any names alike: where each name has words of its own,
     * only the short forms count.
     */
    private boolean countsInFull(Name other) {
        return !isShortened() || !other.isShortened() || holds(other) || other.holds(this);
    }

    private boolean isShortened() {
        return brief.length() < sorted.length();
    }

    private boolean holds(Name other) {
        return List.of(brief.split(" ")).containsAll(List.of(other.brief.split(" ")));
    }
}
