package fr.maillage.command.venue;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines at the end of a presentation that keep a file's words which no list of the standard holds: one line per
 * column, such as « Services indiqués par la source : Prêt de vélos. ».
 */
public final class KeptWords {

    /** The beginning of each column's line, by column. */
    public static final Map<String, String> INTRODUCTIONS = Map.of(
            "typologie", "Types de lieu indiqués par la source",
            "itinerance", "Itinérance indiquée par la source",
            "services", "Services indiqués par la source",
            "publics_specifiquement_adresses", "Publics indiqués par la source",
            "prise_en_charge_specifique", "Prises en charge indiquées par la source",
            "frais_a_charge", "Frais indiqués par la source",
            "modalites_acces", "Modalités d'accès indiquées par la source",
            "modalites_accompagnement", "Modalités d'accompagnement indiquées par la source");

    private static final String LINE =
            INTRODUCTIONS.values().stream().map(Pattern::quote).collect(joining("|", "(?:", ") : [^\\n]*"));
    private static final Pattern AT_THE_END = Pattern.compile("(?:^|\\n\\n)(" + LINE + "(?:\\n" + LINE + ")*)\\z");

    private KeptWords() {}

    /** The presentation without these lines; null where it has nothing else. */
    static @Nullable String own(String presentation) {
        var own = AT_THE_END.matcher(presentation).replaceFirst("");
        return own.isEmpty() ? null : own;
    }

    /** These lines of a presentation, in their order. */
    static List<String> lines(String presentation) {
        var end = AT_THE_END.matcher(presentation);
        return end.find() ? end.group(1).lines().toList() : List.of();
    }

    /** Both as one presentation; null where there is neither. */
    static @Nullable String joined(@Nullable String own, List<?> lines) {
        var kept = lines.stream().map(Object::toString).collect(joining("\n"));
        return kept.isEmpty() ? own : own == null ? kept : own + "\n\n" + kept;
    }

    /** The column whose words a line holds. */
    static Optional<String> column(Object line) {
        return INTRODUCTIONS.entrySet().stream()
                .filter(column -> line.toString().startsWith(column.getValue() + " : "))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
