package fr.maillage.command.resource;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.command.resource.ResourceCommand.MoveReservation;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.wire.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * Policy: the reservations for a workshop follow it to its new time, with the same margins before and after, where the
 * resource is free then. Where it is not, the reservation is cancelled, and its borrower reads why.
 */
final class WhenWorkshopRescheduledThenMoveItsReservations implements Policy {

    private static final String TAKEN = "L'atelier change de date, et c'est déjà réservé à ce moment-là.";

    @Override
    public String name() {
        return "move-reservations-of-rescheduled-workshop";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(ResourceEvent.class, WorkshopEvent.class);
    }

    /**
     * The policy remembers the reservations of each workshop. The workshop's own time is remembered as a thing of its
     * own.
     */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        Booking.settled(recorded.event()).ifPresent(state::forget);
        var subject = recorded.subject();
        switch (recorded.event()) {
            case WorkshopProposed proposed -> state.tie(subject, subject, note(proposed.period()));
            case WorkshopRescheduled moved -> {
                return follow(recorded, moved.period(), state);
            }
            case WorkshopCancelled over -> state.forget(subject);
            case WorkshopHeld over -> state.forget(subject);
            case ReservationRequested asked -> {
                if (asked.workshopId() != null) {
                    state.tie(
                            asked.reservationId(),
                            asked.workshopId(),
                            Booking.of(subject, asked).note());
                }
            }
            case ReservationMoved moved ->
                state.about(moved.reservationId())
                        .forEach(tie -> state.tie(
                                tie.thing(),
                                tie.owner(),
                                Booking.read(tie).during(moved.period()).note()));
            default -> {}
        }
        return List.of();
    }

    private static List<PolicyCommand> follow(RecordedEvent recorded, Period next, PolicyState state) {
        var workshop = recorded.subject();
        var before = state.about(workshop).stream()
                .map(tie -> period(tie.note()))
                .findFirst()
                .orElse(next);
        state.tie(workshop, workshop, note(next));
        return state.of(workshop).stream()
                .filter(tie -> !tie.thing().equals(workshop))
                .map(Booking::read)
                .map(booking -> move(booking, moved(booking.period(), before, next), recorded.recordedAt()))
                .toList();
    }

    /**
     * The booked period at the new time, with the same margins before and after the workshop; the workshop's own time
     * where nothing is left of it.
     */
    private static Period moved(Period booked, Period before, Period next) {
        var from = booked.from().plus(Duration.between(before.from(), next.from()));
        var to = booked.to().plus(Duration.between(before.to(), next.to()));
        return from.isBefore(to) ? new Period(from, to) : next;
    }

    private static PolicyCommand move(Booking booking, Period to, Instant now) {
        var resource = booking.resource();
        return new PolicyCommand(
                booking.id(),
                new Intent(new MoveReservation(resource, booking.borrower(), booking.id(), to, now), resource, null),
                new Intent(new CancelReservation(resource, booking.borrower(), booking.id(), TAKEN), resource, null));
    }

    private static String note(Period period) {
        return period.from() + " " + period.to();
    }

    private static Period period(String note) {
        var parts = note.split(" ");
        return new Period(Instant.parse(parts[0]), Instant.parse(parts[1]));
    }
}
