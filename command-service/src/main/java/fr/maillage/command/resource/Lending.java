package fr.maillage.command.resource;

import static fr.maillage.command.resource.Reservation.Status.ACCEPTED;
import static fr.maillage.command.resource.Reservation.Status.CANCELLED;
import static fr.maillage.command.resource.Reservation.Status.DECLINED;
import static fr.maillage.command.resource.Reservation.Status.HANDED_OVER;
import static fr.maillage.command.resource.Reservation.Status.REQUESTED;
import static fr.maillage.command.resource.Reservation.Status.RETURNED;

import fr.maillage.command.Refusal;
import fr.maillage.command.resource.ResourceCommand.AcceptReservation;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.command.resource.ResourceCommand.DeclineReservation;
import fr.maillage.command.resource.ResourceCommand.HandOverResource;
import fr.maillage.command.resource.ResourceCommand.MoveReservation;
import fr.maillage.command.resource.ResourceCommand.RequestReservation;
import fr.maillage.command.resource.ResourceCommand.ReturnResource;
import fr.maillage.events.Approval;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ReservationRequested;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.events.ResourceKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The rules of reservations: at every instant, no more is promised than there is. A promise takes its quantity from its
 * beginning to its end. One that was handed over and is late takes it until it is back.
 */
record Lending(Resource resource) {

    List<ResourceEvent> request(RequestReservation command) {
        var asked = new ReservationRequested(
                command.reservationId(),
                command.by(),
                command.period(),
                command.quantity(),
                command.purpose(),
                command.workshopId());
        var known = calendar().find(command.reservationId());
        if (known.isPresent()) {
            return again(known.get(), asked);
        }
        if (resource.kind() == ResourceKind.DOCUMENT) {
            throw Refusal.rule(ResourceReason.DOCUMENT_NOT_LENT);
        }
        resource.checkShared();
        if (command.quantity() > resource.quantity()) {
            throw Refusal.field("quantity", ResourceReason.QUANTITY_SHORT, resource.quantity());
        }
        checkRoom(calendar(), command.period(), command.quantity(), command.now());
        var granted = resource.shared().approval() == Approval.AUTOMATIC
                || command.by().equals(resource.owner());
        return granted ? List.of(asked, new ReservationAccepted(asked.reservationId())) : List.of(asked);
    }

    List<ResourceEvent> accept(AcceptReservation command) {
        resource.checkOwner(command.by());
        var reservation = calendar().get(command.reservationId());
        if (reservation.isPromised() || reservation.status() == RETURNED) {
            return List.of();
        }
        checkStatus(reservation, REQUESTED);
        resource.checkShared();
        if (!reservation.period().to().isAfter(command.now())) {
            throw Refusal.rule(ResourceReason.RESERVATION_OVER);
        }
        checkRoom(calendar(), reservation.period(), reservation.quantity(), command.now());
        return List.of(new ReservationAccepted(reservation.id()));
    }

    List<ResourceEvent> decline(DeclineReservation command) {
        resource.checkOwner(command.by());
        var reservation = calendar().get(command.reservationId());
        if (reservation.status() == DECLINED) {
            return List.of();
        }
        checkStatus(reservation, REQUESTED);
        return List.of(new ReservationDeclined(reservation.id(), command.reason()));
    }

    List<ResourceEvent> cancel(CancelReservation command) {
        var reservation = calendar().get(command.reservationId());
        if (!command.by().equals(reservation.borrower()) && !command.by().equals(resource.owner())) {
            throw Calendar.unknown();
        }
        if (reservation.status() == CANCELLED) {
            return List.of();
        }
        checkStatus(reservation, REQUESTED, ACCEPTED);
        return List.of(new ReservationCancelled(reservation.id(), command.reason()));
    }

    List<ResourceEvent> move(MoveReservation command) {
        var reservation = calendar().get(command.reservationId());
        if (!command.by().equals(reservation.borrower()) && !command.by().equals(resource.owner())) {
            throw Calendar.unknown();
        }
        if (!command.by().equals(reservation.borrower())) {
            throw Refusal.rule(ResourceReason.NOT_BORROWER);
        }
        checkStatus(reservation, REQUESTED, ACCEPTED);
        if (command.period().equals(reservation.period())) {
            return List.of();
        }
        checkRoom(calendar().without(reservation.id()), command.period(), reservation.quantity(), command.now());
        return List.of(new ReservationMoved(reservation.id(), command.period()));
    }

    List<ResourceEvent> handOver(HandOverResource command) {
        resource.checkOwner(command.by());
        var reservation = calendar().get(command.reservationId());
        if (reservation.status() == HANDED_OVER) {
            return List.of();
        }
        checkStatus(reservation, ACCEPTED);
        var period = reservation.period();
        if (!command.at().isBefore(period.to())) {
            throw Refusal.field("at", ResourceReason.AT_AFTER_PERIOD, period.to());
        }
        if (command.at().isBefore(period.from())) {
            var early = new Period(command.at(), period.from());
            checkRoom(calendar().without(reservation.id()), early, reservation.quantity(), command.at());
        }
        if (calendar().out() + reservation.quantity() > resource.quantity()) {
            throw notBack(reservation, command.at());
        }
        return List.of(new ResourceHandedOver(reservation.id(), command.at()));
    }

    List<ResourceEvent> takeBack(ReturnResource command) {
        resource.checkOwner(command.by());
        var reservation = calendar().get(command.reservationId());
        if (reservation.status() == RETURNED) {
            return List.of();
        }
        checkStatus(reservation, HANDED_OVER);
        if (reservation.handedOver() != null && command.at().isBefore(reservation.handedOver())) {
            throw Refusal.field("at", ResourceReason.AT_BEFORE_HANDOVER, reservation.handedOver());
        }
        return List.of(new ResourceReturned(reservation.id(), command.at(), command.condition()));
    }

    private Calendar calendar() {
        return resource.calendar();
    }

    private static List<ResourceEvent> again(Reservation known, ReservationRequested asked) {
        if (known.asked().equals(asked)) {
            return List.of();
        }
        throw Refusal.conflict(ResourceReason.RESERVATION_ID_TAKEN);
    }

    private static void checkStatus(Reservation reservation, Reservation.Status... possible) {
        if (!EnumSet.of(possible[0], possible).contains(reservation.status())) {
            throw Refusal.conflict(reservation.status().reason());
        }
    }

    /**
     * Checks that the promises made to others leave enough.
     *
     * @throws Refusal where they leave too few
     */
    private void checkRoom(Calendar others, Period period, int quantity, Instant now) {
        var room = resource.quantity() - quantity;
        if (room < 0) {
            // There were more of it at the time of the request.
            throw Refusal.rule(ResourceReason.QUANTITY_SHORT_NOW, resource.quantity());
        }
        var conflicts = others.beyond(room, period, now);
        if (conflicts.isEmpty()) {
            return;
        }
        var more = new LinkedHashMap<String, Object>();
        more.put("taken", Conflict.taken(conflicts, now));
        more.put("conflicts", Conflict.list(resource.owner(), conflicts, now));
        var left = Math.max(0, resource.quantity() - others.most(period, now));
        var next = others.next(room, period, now);
        next.ifPresent(free -> more.put("nextFree", free));
        throw Refusal.conflict(
                more,
                left == 0 ? ResourceReason.RESERVED : ResourceReason.RESERVED_PARTLY,
                next.map(free -> ResourceReason.NEXT_FREE.with(free.from(), free.to()))
                        .orElseGet(ResourceReason.LATE_FIRST::with),
                left);
    }

    private Refusal notBack(Reservation reservation, Instant at) {
        var out = calendar().reservations().values().stream()
                .filter(one -> one.status() == HANDED_OVER && !one.id().equals(reservation.id()))
                .toList();
        var conflicts = new LinkedHashMap<String, Object>();
        conflicts.put("conflicts", Conflict.list(resource.owner(), out, at));
        return Refusal.conflict(conflicts, ResourceReason.NOT_BACK);
    }
}
