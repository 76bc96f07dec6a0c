package fr.maillage.access;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whether what our own patterns do grows faster than what they are given: counted in characters that they look at, not in time, so that
 * the answer is the same on every machine. A field holds a text of some thousand characters at most, which a pattern reads once or a few
 * times, never once for each of its characters.
 *
 * @param wholeOnly patterns, as {@code Class.FIELD}, that are only ever asked whether they fit the whole of a text
 */
public record PatternGrowth(Set<String> wholeOnly) {

    private static final int SHORT = 64;

    /** Twice the length may cost twice as much; what grows with the square costs four times as much. */
    private static final double LARGEST_RATIO = 2.7;

    /** Looks at each character: fewer is never much, whatever it grows like. */
    private static final int FEW_LOOKS = 12;

    private static final List<String> LETTERS = List.of("a", "A", "1", " ", "\n", ".", ",", "-", "(", "\"", "/", "@");
    private static final List<String> ENDS = List.of("", "!", " ", "@");

    /** Those that grow faster, each with what made it do so. */
    public Map<String, String> faster(Stream<Class<?>> classes) {
        var faster = new TreeMap<String, String>();
        classes.flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers()))
                .forEach(field -> {
                    var name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
                    var text = worst(pattern(field), !wholeOnly.contains(name));
                    if (text != null) {
                        faster.put(name, text);
                    }
                });
        return faster;
    }

    private static Pattern pattern(Field field) {
        try {
            field.setAccessible(true);
            return (Pattern) field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A text on which it grows faster; null where there is none among many. */
    private static @Nullable String worst(Pattern pattern, boolean sought) {
        for (var unit : units(pattern)) {
            for (var end : unit.length() == 1 ? ENDS : ENDS.subList(0, 2)) {
                var once = unit.repeat(SHORT / unit.length()) + end;
                var twice = unit.repeat(2 * (SHORT / unit.length())) + end;
                if (grows(pattern, once, twice, false) || sought && grows(pattern, once, twice, true)) {
                    return "« %s » repeated, then « %s »".formatted(unit, end).replace("\n", "\\n");
                }
            }
        }
        return null;
    }

    private static boolean grows(Pattern pattern, String once, String twice, boolean sought) {
        var more = looks(pattern, twice, sought);
        return more > (long) FEW_LOOKS * twice.length()
                && more > LARGEST_RATIO * Math.max(looks(pattern, once, sought), 1);
    }

    private static long looks(Pattern pattern, String text, boolean sought) {
        var counted = new Counted(text, new long[1]);
        var matcher = pattern.matcher(counted);
        if (sought) {
            while (matcher.find()) {
                // Looked for to the end, as when all are replaced.
            }
        } else {
            matcher.matches();
        }
        return counted.looks[0];
    }

    /** Characters and pairs of them, those that the pattern itself names before all. */
    private static List<String> units(Pattern pattern) {
        var letters = new LinkedHashSet<>(LETTERS);
        pattern.pattern()
                .chars()
                .filter(letter -> letter != '\\')
                .forEach(letter -> letters.add(Character.toString(letter)));
        for (var word : pattern.pattern().split("[^A-Za-z]+")) {
            if (word.length() > 1 && word.length() < 10) {
                letters.add(word);
            }
        }
        var units = new ArrayList<>(letters);
        for (var first : letters) {
            letters.stream()
                    .filter(second -> !second.equals(first) && first.length() + second.length() < 12)
                    .forEach(second -> units.add(first + second));
        }
        return units;
    }

    private record Counted(String text, long[] looks) implements CharSequence {

        @Override
        public char charAt(int index) {
            looks[0]++;
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
