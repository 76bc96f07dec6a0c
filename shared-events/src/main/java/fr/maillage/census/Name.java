package fr.maillage.census;

import java.util.List;

/**
 * What something is called, folded.
 *
 * @param sorted its words in alphabetical order
 * @param letters the same without a space, in the order in which they were written
 * @param brief its words in alphabetical order, in short what the field writes in short
 * @param marks what tells it from others of the same words
 */
record Name(String sorted, String letters, String brief, Marks marks) {

    private static final double ALIKE = 0.80;

    /** @param commune the name of its commune, which tells nothing there */
    static Name of(String name, String commune) {
        var words = Folding.name(name, commune);
        var brief = Folding.name(Abbreviations.brief(name), commune);
        return new Name(
                Folding.joined(words.stream().sorted()),
                String.join("", words),
                Folding.joined(brief.stream().sorted()),
                Marks.of(Abbreviations.joined(name)));
    }

    /** Whatever the order of the words, « Cyber-base » being « Cyberbase » and « EPN » « Espace public numérique ». */
    boolean isLike(Name other) {
        return !marks.differFrom(other.marks)
                && (Likeness.reaches(ALIKE, brief, other.brief)
                        || countsInFull(other) && Likeness.reaches(ALIKE, sorted, other.sorted)
                        || !letters.isEmpty() && letters.equals(other.letters));
    }

    /** Two long forms make any names alike: where each name has words of its own, the short ones count. */
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
