package fr.maillage.census;

import org.apache.commons.text.similarity.LongestCommonSubsequence;

/**
 * The likeness of two texts, from 0 to 1: twice the letters that they share in the same order, over all their letters.
 */
final class Likeness {

    private static final LongestCommonSubsequence SHARED = new LongestCommonSubsequence();

    private Likeness() {}

    /** Whether their likeness is {@code wanted} or more. Nothing is like an empty text. */
    static boolean reaches(double wanted, String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (one.equals(other)) {
            return true;
        }
        var letters = one.length() + other.length();
        // No more than the shorter text can be shared. Most pairs need no closer look.
        return 2 * Math.min(one.length(), other.length()) >= wanted * letters
                && 2 * SHARED.apply(one, other) >= wanted * letters;
    }
}
