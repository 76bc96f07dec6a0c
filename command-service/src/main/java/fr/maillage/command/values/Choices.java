package fr.maillage.command.values;

import static java.util.stream.Collectors.toUnmodifiableMap;

import fr.maillage.command.Message;
import fr.maillage.command.Reason;
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

    /** In values. Longer lists are read in the description of the API, not in a refusal. */
    private static final int MOST_LISTED = 12;

    /** In characters: a longer text is no name, and is compared with none. */
    private static final int LONGEST_NAME = 300;

    public static final Choices TYPOLOGIES =
            new Choices(ValueReason.TYPOLOGY_UNKNOWN, NationalStandard.TYPOLOGIES, FormerNames.TYPOLOGIES);
    public static final Choices ITINERANCY =
            new Choices(ValueReason.ITINERANCY_UNKNOWN, NationalStandard.ITINERANCY, FormerNames.ITINERANCY);
    public static final Choices SERVICES =
            new Choices(ValueReason.SERVICE_UNKNOWN, NationalStandard.SERVICES, FormerNames.SERVICES);
    public static final Choices AUDIENCES =
            new Choices(ValueReason.AUDIENCE_UNKNOWN, NationalStandard.AUDIENCES, FormerNames.AUDIENCES);
    public static final Choices SPECIAL_CARE =
            new Choices(ValueReason.SPECIAL_CARE_UNKNOWN, NationalStandard.SPECIAL_CARE, FormerNames.SPECIAL_CARE);
    public static final Choices FEES = new Choices(ValueReason.FEE_UNKNOWN, NationalStandard.FEES, FormerNames.FEES);
    public static final Choices ACCESS_MODES =
            new Choices(ValueReason.ACCESS_MODE_UNKNOWN, NationalStandard.ACCESS_MODES, Map.of());
    public static final Choices ACCOMPANIMENT_MODES = new Choices(
            ValueReason.ACCOMPANIMENT_MODE_UNKNOWN,
            NationalStandard.ACCOMPANIMENT_MODES,
            FormerNames.ACCOMPANIMENT_MODES);
    public static final Choices PROGRAMMES =
            new Choices(ValueReason.PROGRAMME_UNKNOWN, NationalStandard.PROGRAMMES, FormerLabels.PROGRAMMES);
    public static final Choices QUALIFICATIONS = new Choices(
            ValueReason.QUALIFICATION_UNKNOWN, NationalStandard.QUALIFICATIONS, FormerLabels.QUALIFICATIONS);

    public static final Choices THEMES =
            new Choices(ValueReason.THEME_UNKNOWN, WorkshopThemes.CODES, Map.of(), ValueReason.CHOICE_SEE_API);

    private final Reason unknown;
    private final List<String> values;
    private final Reason whereListed;
    private final Map<String, String> bySpelling;
    private final Set<String> exact;
    private final Map<String, String> byLetters = new HashMap<>();

    private Choices(Reason unknown, List<String> values, Map<String, String> formerNames) {
        this(unknown, values, formerNames, ValueReason.CHOICE_SEE_STANDARD);
    }

    /** @param unknown the reason to refuse what is not in the list */
    private Choices(Reason unknown, List<String> values, Map<String, String> formerNames, Reason whereListed) {
        this.unknown = unknown;
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
        return known != null ? Checked.of(known) : Checked.wrong(unknown, Wording.excerpt(given), instead(given));
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

    private Message instead(String given) {
        var meant = meant(given);
        if (meant.isPresent()) {
            return ValueReason.CHOICE_MEANT.with(meant.get());
        }
        return values.size() > MOST_LISTED
                ? whereListed.with()
                : ValueReason.CHOICE_VALUES.with(String.join(" · ", values));
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
