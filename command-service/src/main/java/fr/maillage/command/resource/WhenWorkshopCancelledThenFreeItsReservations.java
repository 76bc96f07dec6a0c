package fr.maillage.command.resource;

import fr.maillage.command.log.Intent;
import fr.maillage.command.log.policy.Act;
import fr.maillage.command.log.policy.Memory;
import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What was reserved for a workshop is free again when it is called off; also what was asked for at the same moment. */
final class WhenWorkshopCancelledThenFreeItsReservations implements Policy {

    private static final String CALLED_OFF = "called-off";

    @Override
    public String name() {
        return "free-reservations-of-cancelled-workshop";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(ResourceEvent.class, WorkshopCancelled.class);
    }

    /** It remembers what is reserved for which workshop, and of one that was called off, that it was, as its own thing. */
    @Override
    public List<Act> on(RecordedEvent fact, Memory memory) {
        Booking.settled(fact.event()).ifPresent(memory::forget);
        return switch (fact.event()) {
            case ReservationRequested asked ->
                asked.workshopId() == null ? List.of() : asked(asked.workshopId(), asked, fact.subject(), memory);
            case WorkshopCancelled cancelled -> {
                var booked = memory.of(fact.subject());
                memory.tie(fact.subject(), fact.subject(), CALLED_OFF);
                yield booked.stream().map(tie -> cancel(Booking.read(tie))).toList();
            }
            default -> List.of();
        };
    }

    private static List<Act> asked(UUID workshop, ReservationRequested asked, UUID resource, Memory memory) {
        var booking = Booking.of(resource, asked);
        memory.tie(asked.reservationId(), workshop, booking.note());
        return memory.about(workshop).isEmpty() ? List.of() : List.of(cancel(booking));
    }

    private static Act cancel(Booking booking) {
        return new Act(
                booking.id(),
                new Intent(
                        new CancelReservation(
                                booking.resource(), booking.borrower(), booking.id(), "L'atelier est annulé."),
                        booking.resource(),
                        null));
    }
}
