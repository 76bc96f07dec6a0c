package fr.maillage.command.venue.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The values in a cell that holds a list, also where other signs than the standard's bar separate them. A known value
 * is never cut. An unknown text is only cut where no sentence would be.
 *
 * @param values as they are written
 * @param otherwise whether another sign than the bar separated them
 */
record Pieces(List<String> values, boolean otherwise) {

    private static final Pattern BAR = Pattern.compile("\\|");
    private static final Pattern STRONG = Pattern.compile("[;\\n\\t•¦]");
    private static final Pattern ANY =
            Pattern.compile("[;,/\\n\\t•·¦]|(?<=\\s)[-–—&+](?=\\s)|(?<=\\s)et(?=\\s)", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern MEANS_SOMETHING = Pattern.compile("[\\p{L}\\d]");

    /**
     * Signs that may be left around a value once it is cut out: those between values, or those of a list in another
     * notation.
     */
    private static final String AROUND = " \t\n;,/•·¦-–—[]{}\"'";

    /** The most signs in the name of one value, and some to spare. */
    private static final int MOST_IN_A_NAME = 4;

    /** The most words that signs separate in a list. A longer text is no list, and is not searched for names. */
    private static final int MOST_WORDS = 300;

    /** The values separated by the bar, and by no other sign. */
    static List<String> split(String cell) {
        return BAR.splitAsStream(cell)
                .map(String::strip)
                .filter(Pieces::meansSomething)
                .toList();
    }

    /** @param known whether a text is the full name of a value */
    static Pieces of(String cell, Predicate<String> known) {
        return among(split(cell), part -> known.test(part) ? List.of(part) : cut(part, known));
    }

    /** The same for codes. They hold no spaces, so spaces may stand between them too. */
    static Pieces ofCodes(String cell, Predicate<String> known) {
        return among(split(cell), part -> {
            var words = List.of(SPACES.split(part));
            return known.test(part) ? List.of(part) : words.stream().allMatch(known) ? words : cut(part, known);
        });
    }

    /** Names that stand in no list. Where several signs stand between them, the strongest one separates all. */
    static Pieces free(String cell) {
        return cell.indexOf('|') >= 0 ? new Pieces(split(cell), false) : among(List.of(cell), Pieces::apart);
    }

    private static Pieces among(List<String> parts, Function<String, List<String>> cut) {
        var values = new ArrayList<String>();
        var otherwise = false;
        for (var part : parts) {
            var pieces = cut.apply(part);
            otherwise |= pieces.size() > 1;
            values.addAll(pieces);
        }
        return new Pieces(List.copyOf(values), otherwise);
    }

    private static List<String> cut(String part, Predicate<String> known) {
        var found = new ArrayList<String>();
        var words = words(part);
        if (words.size() > MOST_WORDS) {
            return List.of(part);
        }
        var unknownFrom = 0;
        for (var place = 0; place < words.size(); place++) {
            var last = longest(part, words, place, known);
            if (last >= 0) {
                found.addAll(strong(between(part, words, unknownFrom, place - 1)));
                found.add(bare(between(part, words, place, last)));
                unknownFrom = last + 1;
                place = last;
            }
        }
        found.addAll(strong(between(part, words, unknownFrom, words.size() - 1)));
        return found;
    }

    private static String between(String part, List<Word> words, int first, int last) {
        return first > last
                ? ""
                : part.substring(words.get(first).from(), words.get(last).to());
    }

    /** The last word of the longest known name that begins with a word; -1 where none does. */
    private static int longest(String part, List<Word> words, int first, Predicate<String> known) {
        for (var last = Math.min(first + MOST_IN_A_NAME, words.size() - 1); last >= first; last--) {
            if (known.test(between(part, words, first, last))) {
                return last;
            }
        }
        return -1;
    }

    /** The beginning and end of the text between two signs. */
    private record Word(int from, int to) {}

    private static List<Word> words(String part) {
        var words = new ArrayList<Word>();
        var signs = ANY.matcher(part);
        var from = 0;
        while (signs.find()) {
            words.add(new Word(from, signs.start()));
            from = signs.end();
        }
        words.add(new Word(from, part.length()));
        return words;
    }

    private static List<String> strong(String text) {
        return STRONG.splitAsStream(text)
                .map(Pieces::bare)
                .filter(Pieces::meansSomething)
                .toList();
    }

    private static List<String> apart(String text) {
        var parts = strong(text);
        return parts.size() > 1 ? parts : atCommas(text);
    }

    /** Cuts at commas that stand neither in brackets nor in quotation marks. */
    private static List<String> atCommas(String text) {
        var parts = new ArrayList<String>();
        var depth = 0;
        var from = 0;
        for (var place = 0; place < text.length(); place++) {
            switch (text.charAt(place)) {
                case '(', '«' -> depth++;
                case ')', '»' -> depth--;
                case ',' -> {
                    if (depth <= 0) {
                        parts.add(text.substring(from, place));
                        from = place + 1;
                    }
                }
                default -> {}
            }
        }
        if (parts.isEmpty()) {
            return meansSomething(text) ? List.of(text.strip()) : List.of();
        }
        parts.add(text.substring(from));
        return parts.stream().map(Pieces::bare).filter(Pieces::meansSomething).toList();
    }

    private static String bare(String part) {
        var from = 0;
        var to = part.length();
        while (from < to && AROUND.indexOf(part.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && AROUND.indexOf(part.charAt(to - 1)) >= 0) {
            to--;
        }
        return part.substring(from, to);
    }

    private static boolean meansSomething(String part) {
        return MEANS_SOMETHING.matcher(part).find();
    }
}
