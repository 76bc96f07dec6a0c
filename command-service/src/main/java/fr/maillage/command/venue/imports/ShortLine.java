package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Choices;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A line with fewer cells than its header. Spreadsheets leave out the last ones where they are empty. But a separator
 * forgotten in the middle looks the same, and moves each cell after it into the wrong column.
 */
final class ShortLine {

    private static final Pattern POSTCODE = Pattern.compile("\\d{4,5}");
    private static final Pattern COMMUNE = Pattern.compile("\\d{4,5}|2[ABab]\\d{3}");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** The shape of each cell in these columns, unless it is empty. */
    private static final Map<String, Predicate<String>> SHAPES = Map.of(
            "date_maj", ShortLine::isDay,
            "code_postal", text -> POSTCODE.matcher(Digits.of(text).text()).find(),
            "code_insee", text -> COMMUNE.matcher(Digits.of(text).text()).matches(),
            "latitude", text -> DIGIT.matcher(text).find(),
            "longitude", text -> DIGIT.matcher(text).find());

    /** Columns whose words belong to no other column. */
    private static final Map<String, Choices> LISTS = Map.ofEntries(
            Map.entry("typologie", Choices.TYPOLOGIES),
            Map.entry("itinerance", Choices.ITINERANCY),
            Map.entry("services", Choices.SERVICES),
            Map.entry("publics_specifiquement_adresses", Choices.AUDIENCES),
            Map.entry("prise_en_charge_specifique", Choices.SPECIAL_CARE),
            Map.entry("frais_a_charge", Choices.FEES),
            Map.entry("dispositif_programmes_nationaux", Choices.PROGRAMMES),
            Map.entry("formations_labels", Choices.QUALIFICATIONS),
            Map.entry("modalites_acces", Choices.ACCESS_MODES),
            Map.entry("modalites_accompagnement", Choices.ACCOMPANIMENT_MODES));

    private static final String FREE_LABELS = "autres_formations_labels";

    private ShortLine() {}

    /** Whether each cell looks like one of its own column. Then only the last cells can be missing. */
    static boolean lacksOnlyItsEnd(Line.Row row) {
        return SHAPES.entrySet().stream()
                        .allMatch(shape ->
                                isEmpty(row, shape.getKey()) || shape.getValue().test(row.text(shape.getKey())))
                && LISTS.keySet().stream().allMatch(column -> isInPlace(row, column))
                && isInPlace(row, FREE_LABELS);
    }

    /** Whether there is a day in the column of the date. */
    static boolean isDated(Line.Row row) {
        return isDay(row.text("date_maj"));
    }

    private static boolean isDay(String text) {
        return WrittenDate.of(text, LocalDate.MAX).isPresent();
    }

    private static boolean isEmpty(Line.Row row, String column) {
        return row.text(column).isEmpty() || Blank.is(column, row.text(column));
    }

    /** Whether a cell holds no link, and no word of another column's list. */
    private static boolean isInPlace(Line.Row row, String column) {
        var text = row.text(column);
        return !text.contains("://") && Pieces.split(text).stream().noneMatch(piece -> isStrange(piece, column));
    }

    private static boolean isStrange(String piece, String column) {
        var own = LISTS.get(column);
        return (own == null || own.meant(piece).isEmpty())
                && LISTS.entrySet().stream()
                        .filter(list -> !isSister(column, list.getKey()))
                        .anyMatch(list -> list.getValue().meant(piece).isPresent());
    }

    /**
     * Whether two columns were one. Older versions of the standard had one column for audiences and care, and one for
     * programmes and labels.
     */
    private static boolean isSister(String column, String other) {
        return isOneOf(column, other, "publics_specifiquement_adresses", "prise_en_charge_specifique")
                || isOneOf(column, other, "dispositif_programmes_nationaux", "formations_labels")
                || column.equals(FREE_LABELS)
                        && List.of("dispositif_programmes_nationaux", "formations_labels")
                                .contains(other);
    }

    private static boolean isOneOf(String column, String other, String one, String two) {
        return List.of(one, two).containsAll(List.of(column, other));
    }
}
