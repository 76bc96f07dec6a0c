package fr.maillage.issuer.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What whoever guesses tries first: passwords of known leaks and French words, also with a few digits or signs around them, the same
 * thing twice, and keys that lie in a row. The list is read from the program where it is needed, line by line, and not kept.
 */
final class CommonPasswords {

    private static final int SHORTEST_LISTED = 5;

    /** More than a year, a date or « 12345!!! » around a word is no longer only that word. */
    private static final int MOST_AROUND = 8;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}");
    private static final Pattern SEPARATORS = Pattern.compile("[\\s._-]");

    private static final List<String> ROWS = Stream.of(
                    "abcdefghijklmnopqrstuvwxyz",
                    "0123456789012345678901234567890",
                    "azertyuiopqsdfghjklmwxcvbn",
                    "qwertyuiopasdfghjklzxcvbnm")
            .flatMap(row -> Stream.of(row, new StringBuilder(row).reverse().toString()))
            .toList();

    private CommonPasswords() {}

    static boolean have(String chosen) {
        var plain = plain(chosen);
        var joined = SEPARATORS.matcher(plain).replaceAll("");
        var forms = Stream.of(plain, joined, core(plain), core(joined))
                .filter(form -> form.length() >= SHORTEST_LISTED && plain.length() - form.length() <= MOST_AROUND)
                .collect(Collectors.toSet());
        return joined.isEmpty() || forms.stream().anyMatch(CommonPasswords::isKeyedBlindly) || isListed(forms);
    }

    private static boolean isKeyedBlindly(String form) {
        return isTwice(form) || ROWS.stream().anyMatch(row -> row.contains(form));
    }

    /** Lower case, without accents. */
    static String plain(String text) {
        return ACCENTS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** Something short, over and over. */
    private static boolean isTwice(String text) {
        return (text + text).indexOf(text, 1) < text.length();
    }

    /** Without what is no letter at both ends. */
    private static String core(String text) {
        var from = 0;
        var to = text.length();
        while (from < to && !isLetter(text.charAt(from))) {
            from++;
        }
        while (to > from && !isLetter(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isLetter(char sign) {
        return sign >= 'a' && sign <= 'z';
    }

    private static boolean isListed(Set<String> forms) {
        if (forms.isEmpty()) {
            return false;
        }
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CommonPasswords.class.getResourceAsStream("/passwords/common.txt")),
                StandardCharsets.US_ASCII))) {
            return lines.lines().anyMatch(forms::contains);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
