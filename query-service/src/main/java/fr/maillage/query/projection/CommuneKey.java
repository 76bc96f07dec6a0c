package fr.maillage.query.projection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The INSEE code of a commune as an integer that keeps its order (base 36). A commune, a département or a whole région
 * is then one or a few ranges, whatever its codes look like (2A004, 97411).
 */
public final class CommuneKey {

    private static final int RADIX = 36;
    private static final int LENGTH = 5;

    private CommuneKey() {}

    /**
     * The key of a commune.
     *
     * @param code INSEE code: five digits or letters
     * @throws IllegalArgumentException for any other text
     */
    public static int of(String code) {
        if (code.length() != LENGTH) {
            throw new IllegalArgumentException("Not a commune's code: " + code);
        }
        return Integer.parseInt(code, RADIX);
    }

    /** The INSEE code that a key was made of. */
    public static String code(int key) {
        var digits = Integer.toString(key, RADIX).toUpperCase(java.util.Locale.ROOT);
        return "0".repeat(LENGTH - digits.length()) + digits;
    }

    /**
     * All codes of a département: {@code 62}, {@code 2A}, {@code 974}. A few parts of communes keep the code of the
     * département that they left. A caller that needs them in the right one sorts them out.
     */
    public static Range departement(String code) {
        return new Range(of(padded(code, "0")), of(padded(code, "Z")));
    }

    /** The ranges of exactly these communes. Neighbouring codes are joined into one range. */
    public static List<Range> communes(Collection<String> codes) {
        var ranges = new ArrayList<Range>();
        codes.stream().map(CommuneKey::of).sorted().distinct().forEach(key -> {
            var last = ranges.isEmpty() ? null : ranges.getLast();
            if (last != null && last.last() + 1 == key) {
                ranges.set(ranges.size() - 1, new Range(last.first(), key));
            } else {
                ranges.add(new Range(key, key));
            }
        });
        return ranges;
    }

    private static String padded(String code, String with) {
        return code + with.repeat(LENGTH - code.length());
    }

    /** A range of keys, both ends included. */
    public record Range(int first, int last) {}
}
