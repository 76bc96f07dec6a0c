package fr.maillage.query.workshop;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.standard.WebLink;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.RelType;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import org.jspecify.annotations.Nullable;

/**
 * The agenda as a calendar (RFC 5545) that people subscribe to. Times are in UTC, which every program turns into its
 * own. Workshops are written one by one, and the same agenda makes the same bytes.
 */
final class WorkshopCalendar {

    /** Most bytes in a line, without its end (RFC 5545). */
    private static final int LINE_BYTES = 75;

    /** The type of a text, said although the standard implies it: else the escapes of a name are read as part of it. */
    private static final ParameterList TEXT = new ParameterList(List.of(Value.TEXT));

    private static final int DEGREE_DECIMALS = 6;
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\n\t]]");

    private WorkshopCalendar() {}

    /**
     * Writes the calendar, one workshop after the other.
     *
     * @param name name of the calendar in the program that subscribes
     */
    static void write(String name, Stream<WorkshopItem> workshops, OutputStream out) throws IOException {
        line("BEGIN:VCALENDAR", out);
        line("VERSION:2.0", out);
        line("PRODID:-//Maillage//Ateliers//FR", out);
        line("CALSCALE:GREGORIAN", out);
        line(new Name(TEXT, plain(name)).toString().strip(), out);
        line(new XProperty("X-WR-CALNAME", TEXT, plain(name)).toString().strip(), out);
        line("REFRESH-INTERVAL;VALUE=DURATION:PT1H", out);
        line("X-PUBLISHED-TTL:PT1H", out);
        for (var workshop : (Iterable<WorkshopItem>) workshops::iterator) {
            for (var line : event(workshop).toString().split("\r\n")) {
                line(line, out);
            }
        }
        line("END:VCALENDAR", out);
        out.flush();
    }

    private static VEvent event(WorkshopItem workshop) {
        var event = new VEvent(false);
        Stream.of(
                        new Uid(workshop.id().toString()),
                        new DtStamp(saidAt(workshop)),
                        new DtStart<>(workshop.startsAt()),
                        new DtEnd<>(workshop.endsAt()),
                        new Summary(plain(workshop.title())),
                        new Description(plain(description(workshop))),
                        new Location(plain(location(workshop))),
                        geo(workshop),
                        workshop.link() == null ? null : new Url(WebLink.uri(workshop.link())),
                        new Categories(new TextList(List.of(category(workshop)))),
                        new Status(status(workshop)),
                        sibling(workshop),
                        new Sequence(revision(workshop)),
                        new Created(workshop.proposedAt()),
                        new LastModified(saidAt(workshop)))
                .filter(Objects::nonNull)
                .forEach(property -> event.add(property));
        return event;
    }

    /** The link to the first date of its series, through which the other dates are found; null where there is none. */
    private static @Nullable Property sibling(WorkshopItem workshop) {
        var series = workshop.series();
        return series == null || series.id().equals(workshop.id())
                ? null
                : new RelatedTo(
                        new ParameterList(List.of(RelType.SIBLING)), series.id().toString());
    }

    private static String status(WorkshopItem workshop) {
        return switch (workshop.status()) {
            case PROPOSED -> Status.VALUE_TENTATIVE;
            case CONFIRMED, HELD -> Status.VALUE_CONFIRMED;
            case CANCELLED, LAPSED -> Status.VALUE_CANCELLED;
        };
    }

    /**
     * The revision of a workshop. RFC 5546 wants a greater number wherever time or state differ. A lapse is a change
     * without an event and counts as one; the next event has the same number and a later stamp.
     */
    private static int revision(WorkshopItem workshop) {
        var revisions = workshop.sequence() + (workshop.status() == WorkshopStatus.LAPSED ? 1 : 0);
        return Math.toIntExact(revisions);
    }

    private static Instant saidAt(WorkshopItem workshop) {
        var lapsed = workshop.status() == WorkshopStatus.LAPSED
                && workshop.startsAt().isAfter(workshop.saidAt());
        return lapsed ? workshop.startsAt() : workshop.saidAt();
    }

    private static String description(WorkshopItem workshop) {
        return Stream.of(
                        AgendaWords.becoming(workshop),
                        AgendaWords.formerly(workshop),
                        workshop.description(),
                        AgendaWords.say("calendar.lead", workshop.lead().name()),
                        those(workshop.invited(), Answer.JOINED, "calendar.joined"),
                        those(workshop.invited(), Answer.AWAITED, "calendar.awaited"),
                        workshop.seats() == null ? null : AgendaWords.say("calendar.seats", workshop.seats()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String those(List<Invited> invited, Answer answer, String key) {
        var names = invited.stream()
                .filter(one -> one.answer() == answer)
                .map(Invited::name)
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : AgendaWords.say(key, names);
    }

    private static String location(WorkshopItem workshop) {
        var venue = workshop.venue();
        return venue == null
                ? AgendaWords.say("calendar.online")
                : Stream.of(
                                venue.name(),
                                workshop.address(),
                                workshop.territory().commune().name())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(", "));
    }

    /** The theme without commas: every second reader splits there, even at an escaped comma. */
    private static String category(WorkshopItem workshop) {
        return plain(AgendaWords.theme(workshop.theme())).replace(",", " /");
    }

    private static @Nullable Property geo(WorkshopItem workshop) {
        var at = workshop.coordinates();
        return at == null ? null : new Geo(degrees(at.latitude()), degrees(at.longitude()));
    }

    /** Degrees with six decimals, as RFC 5545 advises. A power of ten is no number there. */
    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(DEGREE_DECIMALS, RoundingMode.HALF_UP);
    }

    /** The text without the control characters that RFC 5545 forbids: they end a line for some readers. */
    private static String plain(String text) {
        return CONTROL.matcher(LINE_END.matcher(text).replaceAll("\n")).replaceAll("");
    }

    /**
     * Writes a line of at most 75 bytes, the rest on lines that begin with a space. It never breaks within a letter.
     */
    private static void line(String text, OutputStream out) throws IOException {
        var room = LINE_BYTES;
        for (var place = 0; place < text.length(); ) {
            var end = text.offsetByCodePoints(place, 1);
            var letter = text.substring(place, end).getBytes(UTF_8);
            if (letter.length > room) {
                out.write("\r\n ".getBytes(UTF_8));
                room = LINE_BYTES - 1;
            }
            out.write(letter);
            room -= letter.length;
            place = end;
        }
        out.write("\r\n".getBytes(UTF_8));
    }
}
