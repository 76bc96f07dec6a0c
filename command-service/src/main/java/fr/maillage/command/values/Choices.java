package fr.maillage.command.values;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.maillage.standard.FormerLabels;
import fr.maillage.standard.NationalStandard;
import fr.maillage.standard.WorkshopThemes;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A closed list that the network shares with the country, whose values are exact strings. */
public final class Choices {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTER = Pattern.compile("[^a-z0-9]+");
    private static final Pattern PLURALS = Pattern.compile("(?<=[a-z]{4})s(?![a-z0-9])");

    /** Older versions of the standard explained a value in the value: {@code Payant : L'accès au lieu est payant}. */
    private static final Pattern EXPLAINED = Pattern.compile("\\s:\\s");

    private static final int MOST_LISTED = 12;
    private static final int LONGEST_NAME = 300;

    public static final Choices TYPOLOGIES =
            new Choices("typology", NationalStandard.TYPOLOGIES, FormerNames.TYPOLOGIES);
    public static final Choices ITINERANCY =
            new Choices("itinerancy", NationalStandard.ITINERANCY, FormerNames.ITINERANCY);
    public static final Choices SERVICES = new Choices("service", NationalStandard.SERVICES, FormerNames.SERVICES);
    public static final Choices AUDIENCES = new Choices("audience", NationalStandard.AUDIENCES, FormerNames.AUDIENCES);
    public static final Choices SPECIAL_CARE =
            new Choices("special-care", NationalStandard.SPECIAL_CARE, FormerNames.SPECIAL_CARE);
    public static final Choices FEES = new Choices("fee", NationalStandard.FEES, FormerNames.FEES);
    public static final Choices ACCESS_MODES = new Choices("access-mode", NationalStandard.ACCESS_MODES, Map.of());
    public static final Choices ACCOMPANIMENT_MODES =
            new Choices("accompaniment-mode", NationalStandard.ACCOMPANIMENT_MODES, FormerNames.ACCOMPANIMENT_MODES);
    public static final Choices PROGRAMMES =
            new Choices("programme", NationalStandard.PROGRAMMES, FormerLabels.PROGRAMMES);
    public static final Choices QUALIFICATIONS =
            new Choices("qualification", NationalStandard.QUALIFICATIONS, FormerLabels.QUALIFICATIONS);

    public static final Choices THEMES = new Choices(
            "theme",
            WorkshopThemes.CODES,
            Map.of(),
            "un thème d'atelier",
            "dans la description de l'API (/v3/api-docs)");

    private final String name;
    private final List<String> values;
    private final String what;
    private final String whereListed;
    private final Map<String, String> bySpelling;
    private final Set<String> exact;
    private final Map<String, String> byLetters = new HashMap<>();

    private Choices(String name, List<String> values, Map<String, String> formerNames) {
        this(
                name,
                values,
                formerNames,
                "une valeur du standard national",
                "dans le schéma des lieux de médiation numérique");
    }

    private Choices(
            String name, List<String> values, Map<String, String> formerNames, String what, String whereListed) {
        this.name = name;
        this.what = what;
        this.whereListed = whereListed;
        this.values = values;
        this.bySpelling = values.stream().collect(toUnmodifiableMap(Choices::spelling, value -> value));
        this.exact = Set.copyOf(values);
        values.forEach(value -> byLetters.putIfAbsent(letters(value), value));
        formerNames.forEach((former, value) -> byLetters.putIfAbsent(letters(former), value));
    }

    public List<String> values() {
        return values;
    }

    /**
     * The value in the standard's own spelling. Case, spaces and the form of apostrophes do not matter, because the
     * schema itself varies in them.
     */
    public Checked<String> check(String given) {
        var known = bySpelling.get(spelling(given));
        return known != null ? Checked.of(known) : Checked.wrong(name + ".unknown", unknown(given));
    }

    /**
     * The value with the same letters and figures as this text, in its own name or in a former one. Case and accents do
     * not matter.
     */
    public Optional<String> named(String given) {
        if (exact.contains(given)) {
            return Optional.of(given);
        }
        return given.length() > LONGEST_NAME ? Optional.empty() : Optional.ofNullable(byLetters.get(letters(given)));
    }

    /** The same as {@link #named}, also where an explanation follows the name. */
    public Optional<String> meant(String given) {
        return named(given).or(() -> named(EXPLAINED.split(given, 2)[0]));
    }

    /** Whether two texts have the same letters and figures, whatever their case and accents. */
    public static boolean alike(String one, String other) {
        return letters(one).equals(letters(other)) && !letters(one).isEmpty();
    }

    private String unknown(String given) {
        var sentence = "« " + Wording.excerpt(given) + " » n'est pas " + what + ".";
        var meant = meant(given);
        if (meant.isPresent()) {
            return sentence + " Vouliez-vous dire « " + meant.get() + " » ?";
        }
        return values.size() > MOST_LISTED
                ? sentence + " Voir la liste " + whereListed + "."
                : sentence + " Valeurs possibles : " + String.join(" · ", values) + ".";
    }

    private static String spelling(String value) {
        return SPACES.matcher(Normalizer.normalize(value, Normalizer.Form.NFC))
                .replaceAll("")
                .replace('’', '\'')
                .toLowerCase(Locale.ROOT);
    }

    private static String letters(String value) {
        var plain = MARKS.matcher(Normalizer.normalize(value, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NOT_LETTER.matcher(PLURALS.matcher(plain).replaceAll("")).replaceAll("");
    }
}
