package fr.maillage.command.workshop;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Act;
import fr.maillage.command.log.policy.Memory;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.workshop.WorkshopCommand.WarnWorkshop;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Period;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Workshops to come in a venue that closes are warned; so is one that was planned there at the same moment, and could not
 * know. Which of them are over by the day of the closing, the workshop itself knows.
 */
final class WhenVenueClosedThenWarnItsWorkshops implements Policy {

    @Override
    public String name() {
        return "warn-workshops-of-closed-venue";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(WorkshopEvent.class, VenueClosed.class, VenueReopened.class);
    }

    /** It remembers until when workshops are planned in which venue, and of a closed venue, since when, as its own thing. */
    @Override
    public List<Act> on(RecordedEvent fact, Memory memory) {
        var subject = fact.subject();
        return switch (fact.event()) {
            case WorkshopProposed proposed -> planned(subject, proposed.place(), proposed.period(), memory);
            case WorkshopRescheduled moved -> planned(subject, moved.place(), moved.period(), memory);
            case WorkshopCancelled over -> forget(subject, memory);
            case WorkshopHeld over -> forget(subject, memory);
            case VenueReopened reopened -> {
                memory.forget(subject, subject);
                yield List.of();
            }
            case VenueClosed closed -> {
                memory.tie(subject, subject, closed.on().toString());
                yield memory.of(subject).stream()
                        .filter(tie -> !tie.thing().equals(subject))
                        .filter(tie -> Instant.parse(tie.note()).isAfter(fact.recordedAt()))
                        .map(tie -> warn(tie.thing(), subject, closed.on()))
                        .toList();
            }
            default -> List.of();
        };
    }

    private static List<Act> planned(UUID workshop, WorkshopPlace place, Period period, Memory memory) {
        memory.forget(workshop);
        var venue = place.venueId();
        if (venue == null) {
            return List.of();
        }
        memory.tie(workshop, venue, period.to().toString());
        return memory.about(venue).stream()
                .map(closed -> warn(workshop, venue, LocalDate.parse(closed.note())))
                .toList();
    }

    private static List<Act> forget(UUID workshop, Memory memory) {
        memory.forget(workshop);
        return List.of();
    }

    private static Act warn(UUID workshop, UUID venue, LocalDate closedOn) {
        return new Act(workshop, new Intent(new WarnWorkshop(workshop, venue, closedOn), workshop, null));
    }
}
