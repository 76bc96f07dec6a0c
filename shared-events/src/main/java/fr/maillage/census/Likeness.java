package fr.maillage.census;

import org.apache.commons.text.similarity.LongestCommonSubsequence;

/** How alike two texts are: twice the letters that they share in the same order, over all their letters; from 0 to 1. */
final class Likeness {

    private static final LongestCommonSubsequence SHARED = new LongestCommonSubsequence();

    private Likeness() {}

    /** Whether they are that much alike; nothing is like an empty text. */
    static boolean reaches(double wanted, String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (one.equals(other)) {
            return true;
        }
        var letters = one.length() + other.length();
        // No more than the shorter one can be shared: most pairs need no closer look.
        return 2 * Math.min(one.length(), other.length()) >= wanted * letters
                && 2 * SHARED.apply(one, other) >= wanted * letters;
    }
}
