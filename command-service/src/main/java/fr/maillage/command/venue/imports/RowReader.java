package fr.maillage.command.venue.imports;

import fr.maillage.command.values.Checked;
import fr.maillage.command.values.Choices;
import fr.maillage.command.values.OpeningHours;
import fr.maillage.command.values.Pivot;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.Offer;
import fr.maillage.events.SourceRecord;
import fr.maillage.territory.Territories;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one source's file into what they say of a venue each. */
final class RowReader {

    private static final int MAX_ID = 200;
    private static final Pattern ZEROS = Pattern.compile("0*");
    private static final Pattern STANDARD_PIVOT = Pattern.compile("[a-zA-Z0-9]{9,14}");
    private static final Pattern FRENCH_DATE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})([T ].*)?");

    private final String source;
    private final LocalDate today;
    private final PlaceReader places;

    RowReader(String source, LocalDate today, Territories territories) {
        this.source = source;
        this.today = today;
        this.places = new PlaceReader(territories);
    }

    RowReading read(Line.Row row) {
        var cells = new Cells(row);
        var id = cells.needed("id", MAX_ID);
        var profile = ProfileReader.read(cells);
        var place = places.read(cells);
        var saidOn = saidOn(cells);
        var pivot = pivot(cells);
        var hours = hours(cells);
        var offer = offer(cells);
        var labels = labels(cells);
        var refusal = cells.refusal();
        if (refusal != null || place == null || saidOn == null) {
            return new RowReading.Refused(Objects.requireNonNull(refusal), cells.warnings());
        }
        var said = new SourceRecord(source, id, saidOn);
        return new RowReading.Understood(
                new Draft(row.number(), said, pivot, profile, place, hours, offer, labels, cells.unsaid()),
                cells.warnings());
    }

    private @Nullable LocalDate saidOn(Cells cells) {
        var written = cells.needed("date_maj", 40);
        try {
            var iso = ISO_DATE.matcher(written);
            var french = FRENCH_DATE.matcher(written);
            if (iso.matches()) {
                return notAhead(cells, LocalDate.parse(iso.group(1)));
            }
            if (french.matches()) {
                var date = LocalDate.of(
                        Integer.parseInt(french.group(3)),
                        Integer.parseInt(french.group(2)),
                        Integer.parseInt(french.group(1)));
                cells.warn(
                        "date_maj",
                        "venue.date.respelled",
                        "La date est lue comme %s (jour/mois/année).".formatted(date));
                return notAhead(cells, date);
            }
        } catch (DateTimeException impossible) {
            // Said below, as for anything else that is no date.
        }
        if (!written.isEmpty()) {
            cells.refuse(
                    "date_maj",
                    "venue.date.malformed",
                    "« %s » n'est pas une date : année-mois-jour, comme 2026-03-31.".formatted(written));
        }
        return null;
    }

    private LocalDate notAhead(Cells cells, LocalDate date) {
        if (date.isAfter(today)) {
            cells.warn(
                    "date_maj",
                    "venue.date.ahead",
                    "La date de mise à jour est dans le futur : tout ce que la source dira d'ici là passera pour plus ancien.");
        }
        return date;
    }

    /** Kept as it is written where only its check fails: the source may be right about everything else. */
    private static @Nullable String pivot(Cells cells) {
        var written = cells.raw("pivot");
        if (ZEROS.matcher(written).matches()) {
            return null;
        }
        var checked = Pivot.check(written);
        var fault = checked.fault();
        if (fault == null) {
            return checked.value();
        }
        cells.leaveUnread("pivot");
        var kept = STANDARD_PIVOT.matcher(written).matches();
        cells.warn(
                "pivot",
                "venue." + fault.code(),
                fault.message() + (kept ? " Il est gardé tel quel." : " La valeur est laissée de côté."));
        return kept ? written : null;
    }

    private static @Nullable Hours hours(Cells cells) {
        var written = cells.text("horaires", OpeningHours.MOST_CHARACTERS);
        if (written == null) {
            return null;
        }
        var hours = OpeningHours.read(written);
        if (hours.error() != null) {
            cells.leaveUnread("horaires");
            cells.warn("horaires", "venue.hours.unreadable", hours.error() + " Le texte est gardé tel quel.");
        }
        return hours;
    }

    private static Offer offer(Cells cells) {
        return new Offer(
                choices(cells, "services", Choices.SERVICES),
                choices(cells, "publics_specifiquement_adresses", Choices.AUDIENCES),
                choices(cells, "prise_en_charge_specifique", Choices.SPECIAL_CARE),
                choices(cells, "frais_a_charge", Choices.FEES),
                choices(cells, "modalites_acces", Choices.ACCESS_MODES),
                choices(cells, "modalites_accompagnement", Choices.ACCOMPANIMENT_MODES));
    }

    /** The values that are the standard's, in its order: the order in a cell means nothing. */
    static List<String> choices(Cells cells, String column, Choices choices) {
        return cells
                .values(column, given -> {
                    var checked = choices.check(given);
                    var meant = checked.value() == null ? choices.meant(given).orElse(null) : null;
                    if (meant == null) {
                        return checked;
                    }
                    cells.warn(
                            column,
                            given,
                            "venue.value.respelled",
                            "« %s » est lu comme « %s ».".formatted(given, meant));
                    return new Checked<>(meant, null);
                })
                .stream()
                .sorted((one, other) ->
                        choices.values().indexOf(one) - choices.values().indexOf(other))
                .toList();
    }

    private static List<Label> labels(Cells cells) {
        var labels = new ArrayList<Label>();
        labels(cells, "dispositif_programmes_nationaux", Choices.PROGRAMMES, Label.Kind.PROGRAMME, labels);
        labels(cells, "formations_labels", Choices.QUALIFICATIONS, Label.Kind.QUALIFICATION, labels);
        cells.parts("autres_formations_labels")
                .map(name -> new Label(Label.Kind.OTHER, name))
                .forEach(labels::add);
        return labels.stream().distinct().toList();
    }

    /** A label that the standard does not know is still a label: it is kept among the others. */
    private static void labels(Cells cells, String column, Choices choices, Label.Kind kind, List<Label> labels) {
        cells.parts(column).forEach(given -> {
            var known = choices.check(given).value();
            var meant = known != null ? known : choices.meant(given).orElse(null);
            if (meant == null) {
                cells.warn(
                        column,
                        given,
                        "venue.label.unknown",
                        "« %s » n'est pas dans la liste du standard : gardé parmi les autres labels.".formatted(given));
                labels.add(new Label(Label.Kind.OTHER, given));
            } else {
                labels.add(new Label(kind, meant));
            }
        });
    }
}
