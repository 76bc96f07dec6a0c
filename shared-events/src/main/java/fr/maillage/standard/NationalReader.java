package fr.maillage.standard;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The values that readers of the {@link NationalStandard} accept: its schema, and the library that the national map is
 * made with, npm {@code @gouvfr-anct/lieux-de-mediation-numerique} 2.3.0, which gives up the whole list at one bad
 * value of one row. A value is written as both of them accept it, or else left out.
 */
public final class NationalReader {

    /** The label that the two spell differently: in any list, one of them refuses it. */
    static final String ETAPES_NUMERIQUES = "Étapes numériques (La Poste)";

    /**
     * The library's own pattern, for a text with http or https before it. It never backtracks, so it ends on any text.
     */
    private static final Pattern LINK = Pattern.compile(
            "[Hh][Tt]{2}[Pp][Ss]?://[A-Za-z0-9.-]++(?:/[+~,%@/.\\w-]*+)?+\\??[-+=&;%@.\\w]*+#?[.!/\\\\\\w]*+");

    private static final Pattern PARTS = Pattern.compile(
            "(https?)://([^/?#:]+)(?::(\\d{1,5}))?(/[^?#]*)?(?:\\?([^#]*))?(?:#(.*))?", Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> OWN_PORTS = Map.of("http", "80", "https", "443");
    private static final String IN_PATHS = "+~,%@/.-_";
    private static final String IN_QUERIES = "-+=&;%@._";
    private static final Pattern FRAGMENT = Pattern.compile("[.!/\\\\\\w]*");

    /** A route inside a page: without it the link leads somewhere else. */
    private static final Pattern ROUTE = Pattern.compile("[!/].*");

    private static final String OF_ADDRESSES = "-,()°.&:+–|;'’/";
    private static final String NEVER = "“”„‟\"«»‹›!?*¿¡";
    private static final String SIGNS = "—―‐‑‒−•·‘‚‛′´`[{]}\\⁄×º_@=";
    private static final String WRITTEN_AS = "--------''''''(())//x°   ";

    private static final Pattern PHONE =
            Pattern.compile("\\+(?:33|262|269|508|590|594|596|681|687|689)(?:[1-9]\\d{8}|\\d{6})");
    private static final Pattern PIVOT = Pattern.compile("[a-zA-Z0-9]{14}|W[a-zA-Z0-9]{9}");

    private NationalReader() {}

    /**
     * A web address in letters that they accept, which leads to the same page: a host in its ASCII form, other letters
     * as percent codes, no anchor that they refuse. Empty where no spelling is accepted: a port, a route after
     * {@code #}.
     */
    public static Optional<String> link(String given) {
        if (LINK.matcher(given).matches()) {
            return Optional.of(given);
        }
        var parts = PARTS.matcher(given);
        if (!parts.matches() || !isOwnPort(parts.group(1), parts.group(3)) || isRefusedRoute(parts.group(6))) {
            return Optional.empty();
        }
        var anchor = parts.group(6);
        var query = parts.group(5);
        var path = parts.group(4);
        return ascii(parts.group(2))
                .map(host -> parts.group(1) + "://" + host
                        + (path == null ? "" : encoded(path, IN_PATHS))
                        + (query == null ? "" : "?" + encoded(query, IN_QUERIES))
                        + (anchor == null || !FRAGMENT.matcher(anchor).matches() ? "" : "#" + anchor))
                .filter(link -> LINK.matcher(link).matches());
    }

    /** Number and street in letters that the library accepts; empty where nothing is left of them. */
    public static Optional<String> address(String given) {
        if (!given.isBlank() && given.codePoints().allMatch(NationalReader::isOfAddresses)) {
            return Optional.of(given);
        }
        var text = new StringBuilder();
        Normalizer.normalize(given, Normalizer.Form.NFC)
                .codePoints()
                .forEach(letter -> text.append(isOfAddresses(letter) ? Character.toString(letter) : respelled(letter)));
        var plain = text.toString()
                .replaceAll("[\\s\\p{Z}]+", " ")
                .replaceAll(" (?=[,.)])|(?<=\\() ", "")
                .strip();
        return Optional.of(plain).filter(line -> line.codePoints().anyMatch(Character::isLetterOrDigit));
    }

    /**
     * The name of a commune without the brackets that six have: « Château-Chinon Ville ». Its code tells them apart.
     */
    public static String commune(String name) {
        return name.replaceAll("[()]", "");
    }

    /**
     * A telephone number as it is; empty where one of them refuses it, as they do numbers of eight figures or of other
     * countries.
     */
    public static Optional<String> phone(String given) {
        return Optional.of(given).filter(number -> PHONE.matcher(number).matches());
    }

    /**
     * A SIRET or another text of fourteen letters and digits, or an RNA; empty where it is neither, or the one for
     * « unknown ».
     */
    public static Optional<String> pivot(@Nullable String given) {
        return Optional.ofNullable(given)
                .filter(pivot -> PIVOT.matcher(pivot).matches())
                .filter(pivot -> !NationalStandard.UNKNOWN_PIVOT.equals(pivot));
    }

    /** Whether it is one of the programmes that both list. */
    public static boolean listsProgramme(String name) {
        return NationalStandard.PROGRAMMES.contains(name);
    }

    /** Whether it is one of the labels that both list under one spelling. */
    public static boolean listsQualification(String name) {
        return NationalStandard.QUALIFICATIONS.contains(name) && !name.equals(ETAPES_NUMERIQUES);
    }

    private static boolean isOwnPort(String scheme, @Nullable String port) {
        return port == null || port.equals(OWN_PORTS.get(scheme.toLowerCase(Locale.ROOT)));
    }

    private static boolean isRefusedRoute(@Nullable String anchor) {
        return anchor != null
                && ROUTE.matcher(anchor).matches()
                && !FRAGMENT.matcher(anchor).matches();
    }

    private static Optional<String> ascii(String host) {
        try {
            return Optional.of(IDN.toASCII(host));
        } catch (IllegalArgumentException noHost) {
            return Optional.empty();
        }
    }

    private static String encoded(String part, String taken) {
        var text = new StringBuilder();
        for (var octet : part.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (octet & 0xff);
            var asItIs = letter < 128 && (Character.isLetterOrDigit(letter) || taken.indexOf(letter) >= 0);
            text.append(asItIs ? Character.toString(letter) : "%%%02X".formatted((int) letter));
        }
        return text.toString();
    }

    /** Whether the library accepts a letter in an address: those of Western Europe, and few signs. */
    private static boolean isOfAddresses(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter)
                || letter >= 'À' && letter <= 'ÿ' && letter != '×' && letter != '÷'
                || letter >= 'œ' && letter <= 'Ÿ'
                || letter == 'Œ'
                || Character.isSpaceChar(letter)
                || Character.isWhitespace(letter) && letter < 28
                || OF_ADDRESSES.indexOf(letter) >= 0;
    }

    /** A sign of the same meaning, the letter without its accents, or a space. */
    private static String respelled(int letter) {
        return sign(letter).orElseGet(() -> {
            var text = new StringBuilder();
            Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                    .codePoints()
                    .forEach(part -> text.append(
                            isOfAddresses(part)
                                    ? Character.toString(part)
                                    : sign(part).orElse("")));
            return text.isEmpty() ? " " : text.toString();
        });
    }

    private static Optional<String> sign(int letter) {
        if (letter == '#') {
            return Optional.of("n° ");
        }
        var place = SIGNS.indexOf(letter);
        return place >= 0
                ? Optional.of(WRITTEN_AS.substring(place, place + 1))
                : Optional.of("").filter(none -> NEVER.indexOf(letter) >= 0);
    }
}
