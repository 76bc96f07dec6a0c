package fr.maillage.query.venue;

import fr.maillage.events.Label;
import fr.maillage.hours.HoursText;
import fr.maillage.hours.OpeningHours;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.timeline.TimelinePresenter;
import fr.maillage.query.venue.VenueRecord.Closed;
import fr.maillage.query.venue.VenueRecord.Fresh;
import fr.maillage.query.venue.VenueRecord.Week;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.DetailList;
import fr.maillage.query.web.Texts;
import fr.maillage.standard.NationalRemark;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of a venue's record: whether one may come now, when otherwise, how sure that is, and who said what. */
@Component
class VenueRecordPresenter {

    private final TimelinePresenter timelines;
    private final VenueDetails facts;
    private final HoursInWords hours;
    private final VenueActions acts;
    private final Duplicates duplicates;
    private final Texts texts;

    VenueRecordPresenter(
            TimelinePresenter timelines,
            VenueDetails facts,
            HoursInWords hours,
            VenueActions acts,
            Duplicates duplicates,
            Texts texts) {
        this.duplicates = duplicates;
        this.acts = acts;
        this.timelines = timelines;
        this.facts = facts;
        this.hours = hours;
        this.texts = texts;
    }

    private HoursInWords.Door door(ReadSession reading, VenueItem venue) {
        return hours.door(
                venue.hours(), reading.clockOf(venue.territory().commune().code()));
    }

    VenueRecord of(ReadSession reading, VenueItem venue, Address here) {
        var open = venue.status() == VenueStatus.OPEN;
        var acts = this.acts.on(venue, here);
        return new VenueRecord(
                venue.id().toString(),
                venue.name(),
                kicker(venue),
                carrier(venue, here),
                closed(venue, reading.day()),
                fresh(venue, reading.day()),
                open && !VenuesPresenter.ofThePast(here) ? door(reading, venue) : null,
                week(venue, reading.day()),
                facts(reading, venue, acts, here),
                Stream.of(venue.summary(), venue.presentation())
                        .filter(Objects::nonNull)
                        .toList(),
                acts,
                timelines.of(reading, "venue", venue.id(), here));
    }

    /**
     * The details of a venue. Viewers who may settle it also read which other venues it may be, and which of its values
     * national readers change or drop.
     */
    private List<DetailLine> facts(ReadSession reading, VenueItem venue, List<ActionButton> acts, Address here) {
        var others = duplicates.of(reading, venue).map(twins -> others(reading, venue, twins, here));
        var unread = acts.isEmpty() ? List.<String>of() : unread(venue);
        return Stream.of(
                        facts.of(venue),
                        others.stream().toList(),
                        new DetailList(texts).texts("standard", unread).list())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> unread(VenueItem venue) {
        var qualifications = venue.labels().stream()
                .filter(label -> label.kind() == Label.Kind.QUALIFICATION)
                .map(VenueLabel::name)
                .toList();
        var hours = Optional.ofNullable(venue.hours())
                .flatMap(given ->
                        HoursText.read(given.raw()).told().map(told -> NationalRemark.ofHours(given.raw(), told)));
        var others = NationalRemark.of(
                venue.address(),
                venue.accessibility(),
                venue.booking(),
                venue.contact().phone(),
                venue.offer().services(),
                qualifications);
        return Stream.concat(others.stream(), hours.stream())
                .map(remark -> texts.of(
                        remark.kind().code() + (remark.exported() == null ? ".left" : ""),
                        remark.value(),
                        Objects.requireNonNullElse(remark.exported(), "")))
                .toList();
    }

    private DetailLine others(ReadSession reading, VenueItem venue, Twins twins, Address here) {
        var names = Names.of(reading, twins.ids());
        return new DetailLine(
                texts.of("fact.duplicates"),
                twins.ids().stream()
                        .filter(id -> !id.equals(venue.id()))
                        .map(id -> new DetailLine.Value(names.named(id).name(), here.record(Venues.KIND, id)))
                        .toList());
    }

    static @Nullable String carrier(VenueItem venue) {
        return venue.structure() == null ? venue.parent() : venue.structure().name();
    }

    private static DetailLine.@Nullable Value carrier(VenueItem venue, Address here) {
        var name = carrier(venue);
        var structure = venue.structure();
        return name == null
                ? null
                : new DetailLine.Value(name, structure == null ? null : here.record(Structures.KIND, structure.id()));
    }

    private String kicker(VenueItem venue) {
        var commune = venue.territory().commune().name();
        var departement = venue.territory().departement();
        return departement == null
                ? texts.of("record.kicker", commune)
                : texts.of("record.kicker.departement", commune, departement.name());
    }

    private @Nullable Closed closed(VenueItem venue, LocalDate day) {
        var closure = venue.closure();
        if (closure != null) {
            var word = closure.from().isAfter(day) ? "record.will-close" : "record.closed";
            return new Closed("ferme", texts.of(word, DateFormatter.on(closure.from(), day), closure.reason()));
        }
        var pause = venue.suspension();
        if (pause == null) {
            return null;
        }
        var word = pause.from().isAfter(day) ? "record.will-pause" : "record.paused";
        return new Closed("pause", texts.of(word, period(pause, day), pause.reason()));
    }

    private static String period(Pause pause, LocalDate day) {
        return DateFormatter.period(pause.from(), pause.until(), day);
    }

    private Fresh fresh(VenueItem venue, LocalDate day) {
        var said = texts.of("record.said", DateFormatter.ago(venue.saidOn(), day), DateFormatter.date(venue.saidOn()));
        if (venue.freshness() == Freshness.STALE) {
            return new Fresh("STALE", texts.of("fresh.STALE"), said);
        }
        var next = Freshness.values()[venue.freshness().ordinal() + 1];
        var turns = turningDay(venue.saidOn(), day, next);
        var ahead = texts.of("record.turns", texts.of("fresh." + next), DateFormatter.date(turns));
        return new Fresh(venue.freshness().name(), texts.of("fresh." + venue.freshness()), said + " " + ahead);
    }

    /** The day on which the record falls into the next freshness class. */
    private static LocalDate turningDay(LocalDate said, LocalDate today, Freshness next) {
        return today.datesUntil(today.plusYears(1))
                .filter(day -> Freshness.on(day, said) == next)
                .findFirst()
                .orElse(today.plusYears(1));
    }

    private Week week(VenueItem venue, LocalDate day) {
        var given = venue.hours();
        var read = OpeningHours.of(given);
        if (given == null || read.isEmpty()) {
            return new Week(List.of(), List.of(), false, given == null ? null : given.raw());
        }
        var varies = read.get().varies();
        var more = varies || !read.get().isWhole();
        var notes = hours.notes(read.get(), venue.territory().commune().code());
        return new Week(hours.week(read.get(), day), notes, varies, more ? given.raw() : null);
    }
}
