package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.joining;

import fr.maillage.command.values.Choices;
import fr.maillage.command.values.Wording;
import fr.maillage.command.venue.KeptWords;
import fr.maillage.events.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Reader of the values of closed lists in a row: those of the standard, and of its older versions where one of today's
 * means the same. Any other value is kept in the words of its source, for people to read.
 */
final class OfferReader {

    /** Characters of a value shown in an issue. */
    private static final int MOST_SHOWN = 100;

    private OfferReader() {}

    static Offer read(Cells cells) {
        var audiences = new ArrayList<String>();
        var care = new ArrayList<String>();
        // Older versions of the standard named both in one column.
        sort(cells, "publics_specifiquement_adresses", Choices.AUDIENCES, audiences, Choices.SPECIAL_CARE, care);
        sort(cells, "prise_en_charge_specifique", Choices.SPECIAL_CARE, care, Choices.AUDIENCES, audiences);
        return new Offer(
                choices(cells, "services", Choices.SERVICES),
                ordered(audiences, Choices.AUDIENCES),
                ordered(care, Choices.SPECIAL_CARE),
                choices(cells, "frais_a_charge", Choices.FEES),
                choices(cells, "modalites_acces", Choices.ACCESS_MODES),
                choices(cells, "modalites_accompagnement", Choices.ACCOMPANIMENT_MODES));
    }

    /** The values of one column. */
    static List<String> choices(Cells cells, String column, Choices choices) {
        var found = new ArrayList<String>();
        sort(cells, column, choices, found, choices, found);
        return ordered(found, choices);
    }

    /** The lines that keep values of no list, as they stand under a presentation; empty where there are none. */
    static String kept(Cells cells) {
        return cells.kept().entrySet().stream()
                .map(column -> Objects.requireNonNull(KeptWords.INTRODUCTIONS.get(column.getKey())) + " : "
                        + String.join(" ; ", column.getValue()) + ".")
                .collect(joining("\n"));
    }

    /**
     * Sorts the values of one column into the lists.
     *
     * @param sister another list whose values people write in that column
     */
    private static void sort(
            Cells cells, String column, Choices own, List<String> found, Choices sister, List<String> foundOfSister) {
        var cell = cells.raw(column);
        var pieces = own == Choices.TYPOLOGIES
                ? Pieces.ofCodes(cell, text -> own.named(text).isPresent())
                : Pieces.of(
                        cell,
                        text -> own.named(text).isPresent()
                                || sister.named(text).isPresent());
        if (pieces.otherwise()) {
            cells.warnOfSigns(column);
        }
        for (var given : pieces.values()) {
            var exact = own.check(given);
            var meant = own.meant(given);
            var elsewhere = sister.meant(given);
            if (exact.value() != null) {
                found.add(exact.value());
            } else if (meant.isPresent()) {
                found.add(meant.get());
                understood(cells, column, given, meant.get(), own);
            } else if (elsewhere.isPresent()) {
                foundOfSister.add(elsewhere.get());
                understood(cells, column, given, elsewhere.get(), sister);
            } else {
                keep(
                        cells,
                        column,
                        given,
                        Objects.requireNonNull(exact.violation()).code());
            }
        }
    }

    /**
     * Warns of a value that is read as another. An explanation that is not the standard's own says more than the value,
     * so it is kept too.
     */
    private static void understood(Cells cells, String column, String given, String meant, Choices choices) {
        cells.warn(column, given, ImportReason.VALUE_RESPELLED.with(Wording.excerpt(given, MOST_SHOWN), meant));
        if (choices.named(given).isEmpty()) {
            cells.keep(column, given);
        }
    }

    private static void keep(Cells cells, String column, String given, String code) {
        cells.leaveUnread(column);
        cells.keep(column, given);
        cells.warn(column, given, "venue." + code, ImportReason.VALUE_IN_WORDS.with(Wording.excerpt(given)));
    }

    /** The values in the order of the list, as their order in a cell means nothing. */
    private static List<String> ordered(List<String> found, Choices choices) {
        return choices.values().stream().filter(found::contains).toList();
    }
}
