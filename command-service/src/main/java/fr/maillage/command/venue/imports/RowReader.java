package fr.maillage.command.venue.imports;

import fr.maillage.command.values.OpeningHours;
import fr.maillage.command.values.Pivot;
import fr.maillage.command.values.ValueReason;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueProfile;
import fr.maillage.hours.HoursText;
import fr.maillage.standard.NationalRemark;
import fr.maillage.territory.Territories;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reader of the rows of one source's file, each of which describes a venue. */
final class RowReader {

    /** In characters. */
    private static final int MAX_ID = 200;

    private static final Pattern ZEROS = Pattern.compile("0*");
    private static final Pattern STANDARD_PIVOT = Pattern.compile("[a-zA-Z0-9]{9,14}");
    private static final Pattern LOST_ZEROS = Pattern.compile("\\d{12,13}");
    /** Digits of a SIRET. */
    private static final int SIRET = 14;
    /** In characters. */
    private static final int MAX_DATE = 60;

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
        var id = Codes.id(cells, MAX_ID);
        var offer = OfferReader.read(cells);
        var profile = ProfileReader.read(cells);
        var place = places.read(cells);
        var saidOn = saidOn(cells);
        var pivot = pivot(cells);
        var hours = hours(cells);
        var labels = LabelReader.read(cells);
        var refusal = cells.refusal();
        if (refusal != null || place == null || saidOn == null) {
            return new RowReading.Refused(Objects.requireNonNull(refusal), cells.warnings());
        }
        warn(cells, row, profile, place.address(), offer.services(), labels);
        var said = new SourceRecord(source, id, saidOn);
        return new RowReading.Understood(
                new VenueCandidate(row.number(), said, pivot, profile, place, hours, offer, labels, cells.unsaid()),
                cells.warnings());
    }

    /**
     * Warns of values that readers of the national standard read differently. They are recorded as they are written.
     */
    private static void warn(
            Cells cells,
            Line.Row row,
            VenueProfile profile,
            String address,
            List<String> services,
            List<Label> labels) {
        var qualifications = labels.stream()
                .filter(label -> label.kind() == Label.Kind.QUALIFICATION)
                .map(Label::name)
                .toList();
        NationalRemark.of(
                        address,
                        profile.accessibility(),
                        profile.booking(),
                        profile.contact().phone(),
                        services,
                        qualifications)
                .stream()
                .filter(remark -> row.has(remark.column()))
                .forEach(remark -> warn(cells, remark));
    }

    private static void warn(Cells cells, NationalRemark remark) {
        cells.warn(
                remark.column(),
                cells.raw(remark.column()),
                "venue." + remark.kind().code(),
                ValueReason.of(remark));
    }

    private @Nullable LocalDate saidOn(Cells cells) {
        var written = cells.needed("date_maj", MAX_DATE);
        if (written.isEmpty()) {
            return null;
        }
        var read = WrittenDate.of(written, today.plusYears(1));
        if (read.isEmpty()) {
            cells.refuse("date_maj", ImportReason.DATE_MALFORMED.with(written));
            return null;
        }
        var date = read.get().day();
        if (date.isAfter(today)) {
            cells.warn("date_maj", ImportReason.DATE_AHEAD.with(date, today));
            return today;
        }
        if (!read.get().standard()) {
            cells.warn("date_maj", ImportReason.DATE_RESPELLED.with(written, date));
        }
        return date;
    }

    /**
     * The pivot of a row; null where there is none. It is kept as it is written where only its check fails: the source
     * may be right about everything else.
     */
    private static @Nullable String pivot(Cells cells) {
        var written = Codes.read(cells, "pivot");
        if (ZEROS.matcher(written).matches()) {
            return null;
        }
        var checked = Pivot.check(written);
        var violation = checked.violation();
        if (violation == null) {
            return checked.value();
        }
        var padded = LOST_ZEROS.matcher(written).matches()
                ? Pivot.check("0".repeat(SIRET - written.length()) + written).value()
                : null;
        if (padded != null) {
            cells.warn("pivot", ImportReason.SIRET_PADDED.with(padded));
            return padded;
        }
        cells.leaveUnread("pivot");
        var kept = STANDARD_PIVOT.matcher(written).matches();
        cells.warn(
                "pivot",
                cells.raw("pivot"),
                "venue." + violation.code(),
                (kept ? ImportReason.KEPT : ImportReason.LEFT_OUT).with(violation));
        return kept ? written : null;
    }

    private static @Nullable Hours hours(Cells cells) {
        var written = cells.text("horaires", OpeningHours.MOST_CHARACTERS);
        if (written == null) {
            return null;
        }
        var hours = HoursText.read(written);
        if (hours.error() != null) {
            cells.leaveUnread("horaires");
            cells.warn("horaires", ImportReason.HOURS_UNREADABLE.with(hours.error()));
        }
        hours.slips()
                .forEach(slip ->
                        cells.warn("horaires", ImportReason.HOURS_PARTLY_READ.with(slip.wrong(), slip.remedy())));
        hours.told()
                .ifPresent(told ->
                        warn(cells, NationalRemark.ofHours(hours.recorded().raw(), told)));
        return hours.recorded();
    }
}
