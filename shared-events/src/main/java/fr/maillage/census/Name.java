package fr.maillage.census;

/**
 * What something is called, folded.
 *
 * @param sorted its words in alphabetical order
 * @param letters the same without a space, in the order in which they were written
 */
record Name(String sorted, String letters) {

    private static final double ALIKE = 0.80;

    /** @param commune the name of its commune, which tells nothing there */
    static Name of(String name, String commune) {
        var words = Folding.name(name, commune);
        return new Name(Folding.joined(words.stream().sorted()), String.join("", words));
    }

    /** Whatever the order of the words, and « Cyber-base » being « Cyberbase ». */
    boolean isLike(Name other) {
        return Likeness.reaches(ALIKE, sorted, other.sorted) || !letters.isEmpty() && letters.equals(other.letters);
    }
}
