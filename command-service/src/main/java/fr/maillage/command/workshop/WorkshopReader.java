package fr.maillage.command.workshop;

import fr.maillage.command.HostVenue;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.values.Choices;
import fr.maillage.command.values.WebAddress;
import fr.maillage.command.values.Wording;
import fr.maillage.command.workshop.WorkshopBodies.AttendanceBody;
import fr.maillage.command.workshop.WorkshopBodies.Describing;
import fr.maillage.command.workshop.WorkshopBodies.LocationFields;
import fr.maillage.events.Attendance;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reader of the parts of a joint workshop, which finds every error in them. */
final class WorkshopReader {

    /** In characters. */
    private static final int DESCRIPTION = 5_000;
    /** The most seats of a workshop, and the most people of one audience. */
    private static final int MOST_PEOPLE = 10_000;

    /** In structures, each of which answers for itself. */
    private static final int MOST_INVITED = 50;

    private final ReferenceChecks references;

    WorkshopReader(ReferenceChecks references) {
        this.references = references;
    }

    /** The structures that are asked to prepare it with the lead. */
    List<UUID> invited(List<UUID> given, UUID lead, ValidationErrors errors) {
        if (given.isEmpty()) {
            errors.missing("invited", WorkshopReason.INVITED_MISSING);
        }
        if (given.size() > MOST_INVITED) {
            errors.wrong("invited", WorkshopReason.INVITED_MANY);
            return List.of();
        }
        for (var place = 0; place < given.size(); place++) {
            if (given.get(place).equals(lead)) {
                errors.wrong("invited[" + place + "]", WorkshopReason.INVITED_ONESELF);
            }
        }
        return references.members("invited", given, errors);
    }

    WorkshopProfile profile(Describing body, ValidationErrors errors) {
        return new WorkshopProfile(
                errors.required(
                        "title", body.title(), WorkshopReason.TITLE_MISSING, text -> Wording.line(text, Wording.LINE)),
                errors.required("theme", body.theme(), WorkshopReason.THEME_MISSING, Choices.THEMES::check),
                errors.optional("description", body.description(), text -> Wording.prose(text, DESCRIPTION)),
                seats(body.seats(), errors),
                errors.each("audiences", body.audiences(), Choices.AUDIENCES::check),
                errors.optional("fee", body.fee(), Choices.FEES::check));
    }

    /**
     * The workshop's place: a venue, or a link where it is online. A venue that is closed at one of the periods is an
     * error.
     */
    WorkshopPlace place(LocationFields body, List<Period> periods, UUID lead, ValidationErrors errors) {
        var link = errors.optional("link", body.link(), WebAddress::check);
        if (body.venueId() != null && link != null) {
            errors.wrong("link", WorkshopReason.PLACE_BOTH);
        }
        if (body.venueId() == null && link == null) {
            errors.wrong("venueId", WorkshopReason.PLACE_MISSING);
        }
        var premises = references.venue("venueId", body.venueId(), errors);
        premises.ifPresent(venue -> {
            for (var place = 0; place < periods.size(); place++) {
                var field = periods.size() == 1 ? "venueId" : "dates[" + place + "].startsAt";
                refuseClosed(venue, periods.get(place), field, errors);
            }
        });
        var commune = premises.map(venue -> venue.communes().getFirst())
                .or(() -> references.seat(lead))
                .orElse("");
        return new WorkshopPlace(body.venueId(), link, commune);
    }

    /** The place that a workshop has already. A venue that is closed at the new time is an error. */
    WorkshopPlace stays(WorkshopPlace place, Period period, ValidationErrors errors) {
        references
                .venue("venueId", place.venueId(), errors)
                .ifPresent(venue -> refuseClosed(venue, period, "venueId", errors));
        return place;
    }

    /** The attendance, with each audience once. */
    List<Attendance> attendance(List<AttendanceBody> given, ValidationErrors errors) {
        if (given.isEmpty()) {
            errors.missing("attendance", WorkshopReason.ATTENDANCE_MISSING);
        }
        var counts = new ArrayList<Attendance>();
        var audiences = new HashSet<@Nullable String>();
        for (var place = 0; place < given.size(); place++) {
            var path = "attendance[" + place + "].";
            var audience = errors.optional(path + "audience", given.get(place).audience(), Choices.AUDIENCES::check);
            if (!audiences.add(audience)) {
                errors.wrong(path + "audience", WorkshopReason.AUDIENCE_TWICE);
            }
            counts.add(new Attendance(
                    audience, people(path + "people", given.get(place).people(), errors)));
        }
        return List.copyOf(counts);
    }

    private static int people(String path, @Nullable Integer given, ValidationErrors errors) {
        if (given == null) {
            errors.missing(path, WorkshopReason.PEOPLE_MISSING);
        } else if (given < 0 || given > MOST_PEOPLE) {
            errors.wrong(path, WorkshopReason.PEOPLE_RANGE);
        }
        return Objects.requireNonNullElse(given, 0);
    }

    private static @Nullable Integer seats(@Nullable Integer given, ValidationErrors errors) {
        if (given != null && (given < 1 || given > MOST_PEOPLE)) {
            errors.wrong("seats", WorkshopReason.SEATS_RANGE);
        }
        return given;
    }

    private static void refuseClosed(HostVenue venue, Period period, String field, ValidationErrors errors) {
        Stream.of(Timing.firstDay(period), Timing.lastDay(period))
                .filter(venue::isClosedOn)
                .findFirst()
                .ifPresent(day -> errors.wrong(field, WorkshopReason.VENUE_CLOSED, day));
    }
}
