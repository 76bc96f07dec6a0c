package fr.maillage.census;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of something in its commune.
 *
 * @param number {@code 12} or {@code 12bis}; null where none is given
 * @param name folded; empty where none is given
 * @param marks the marks that tell « Rue 3 » from « Rue 4 »
 */
record Street(@Nullable String number, String name, Marks marks) {

    /** The least {@link Likeness} of two streets that are the same. */
    private static final double ALIKE = 0.85;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[a-h]|bis|ter|quater)?");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern REPETITION = Pattern.compile("[b-h]|bis|ter|quater");
    private static final Set<String> BEFORE_A_NUMBER = Set.of("n", "no", "numero");

    /**
     * The street of an address such as {@code 12 bis, rue du Pavé}. Of {@code 12-14 rue du Pavé} the first number
     * counts.
     */
    static Street of(String address) {
        var words = Folding.words(address);
        var marks = Marks.ofStreet(address);
        var next = !words.isEmpty() && BEFORE_A_NUMBER.contains(words.getFirst()) ? 1 : 0;
        if (next == words.size() || !NUMBER.matcher(words.get(next)).matches()) {
            return new Street(null, Folding.joined(words.stream()), marks);
        }
        var number = words.get(next++);
        if (next < words.size()
                && DIGITS.matcher(number).matches()
                && REPETITION.matcher(words.get(next)).matches()) {
            number += words.get(next++);
        }
        while (next < words.size() && DIGITS.matcher(words.get(next)).matches()) {
            next++;
        }
        return new Street(number, Folding.joined(words.stream().skip(next)), marks);
    }

    boolean isThatOf(Street other) {
        return (number == null || other.number == null || number.equals(other.number))
                && !marks.differFrom(other.marks)
                && Likeness.reaches(ALIKE, name, other.name);
    }
}
