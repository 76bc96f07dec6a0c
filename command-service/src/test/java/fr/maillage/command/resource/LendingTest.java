package fr.maillage.command.resource;

import static fr.maillage.command.resource.Mallette.CCAS;
import static fr.maillage.command.resource.Mallette.EPN;
import static fr.maillage.command.resource.Mallette.ID;
import static fr.maillage.command.resource.Mallette.LIBRARY;
import static fr.maillage.command.resource.Mallette.NOW;
import static fr.maillage.command.resource.Mallette.ONE;
import static fr.maillage.command.resource.Mallette.OTHER;
import static fr.maillage.command.resource.Mallette.THIRD;
import static fr.maillage.command.resource.Mallette.accepted;
import static fr.maillage.command.resource.Mallette.day;
import static fr.maillage.command.resource.Mallette.june;
import static fr.maillage.command.resource.Mallette.request;
import static fr.maillage.command.resource.Mallette.requested;
import static fr.maillage.command.resource.Mallette.shared;

import fr.maillage.command.Rules;
import fr.maillage.command.resource.ResourceCommand.AcceptReservation;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.command.resource.ResourceCommand.DeclineReservation;
import fr.maillage.command.resource.ResourceCommand.HandOverResource;
import fr.maillage.command.resource.ResourceCommand.MoveReservation;
import fr.maillage.command.resource.ResourceCommand.RequestReservation;
import fr.maillage.command.resource.ResourceCommand.ReturnResource;
import fr.maillage.events.Approval;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.events.ResourceEvent.ResourceShared;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LendingTest {

    private static final ResourceShared AUTOMATIC = shared(Approval.AUTOMATIC);
    private static final ResourceShared BY_OWNER = shared(Approval.BY_OWNER);

    private final Rules resource = new Rules(ResourceSubject.resourceType());

    /** The CCAS has been promised six of ten, from the 10th to the 12th. */
    private static Object[] sixPromised(Object... more) {
        return Stream.concat(
                        Stream.of(AUTOMATIC, requested(ONE, CCAS, june(10, 12), 6), accepted(ONE)), Stream.of(more))
                .toArray();
    }

    private static Object[] waiting(Object... more) {
        return Stream.concat(Stream.of(BY_OWNER, requested(ONE, CCAS, june(10, 12), 6)), Stream.of(more))
                .toArray();
    }

    @Test
    void what_is_free_is_granted_at_once_where_nobody_has_to_say_yes() {
        resource.given(AUTOMATIC)
                .when(request(ONE, CCAS, june(10, 12), 6))
                .then(requested(ONE, CCAS, june(10, 12), 6), accepted(ONE));
    }

    @Test
    void where_the_owner_has_to_say_yes_a_request_waits_but_not_the_owner_s_own() {
        resource.given(BY_OWNER).when(request(ONE, CCAS, june(10, 12), 6)).then(requested(ONE, CCAS, june(10, 12), 6));
        resource.given(BY_OWNER)
                .when(request(ONE, EPN, june(10, 12), 6))
                .then(requested(ONE, EPN, june(10, 12), 6), accepted(ONE));
    }

    @Test
    void the_rest_is_lent_to_others_and_no_more_than_the_rest() {
        resource.given(sixPromised())
                .when(request(OTHER, LIBRARY, june(11, 13), 4))
                .then(requested(OTHER, LIBRARY, june(11, 13), 4), accepted(OTHER));
        resource.given(sixPromised())
                .when(request(OTHER, LIBRARY, june(11, 13), 5))
                .refused("resource.reserved");
        resource.given(BY_OWNER, requested(ONE, CCAS, june(10, 12), 6), accepted(ONE))
                .when(request(OTHER, LIBRARY, june(11, 13), 5))
                .refused("resource.reserved");
    }

    @Test
    void one_period_begins_where_another_ends() {
        resource.given(sixPromised())
                .when(request(OTHER, LIBRARY, june(12, 13), 10))
                .then(requested(OTHER, LIBRARY, june(12, 13), 10), accepted(OTHER));
        resource.given(sixPromised())
                .when(request(OTHER, LIBRARY, june(9, 10), 10))
                .then(requested(OTHER, LIBRARY, june(9, 10), 10), accepted(OTHER));
    }

    @Test
    void more_than_there_are_is_never_lent() {
        resource.given(AUTOMATIC).when(request(ONE, CCAS, june(10, 12), 11)).refused("resource.quantity.short");
        resource.given(AUTOMATIC, new ResourceQuantitySet(3))
                .when(request(ONE, CCAS, june(10, 12), 4))
                .refused("resource.quantity.short");
    }

    @Test
    void the_same_request_sent_again_changes_nothing_and_another_cannot_take_its_id() {
        resource.given(sixPromised()).when(request(ONE, CCAS, june(10, 12), 6)).thenNothing();
        resource.given(sixPromised())
                .when(request(ONE, CCAS, june(10, 12), 5))
                .refused("resource.reservation.id.taken");
    }

    @Test
    void the_owner_accepts_what_is_still_free() {
        resource.given(waiting()).when(new AcceptReservation(ID, EPN, ONE, NOW)).then(accepted(ONE));
        resource.given(waiting(requested(OTHER, LIBRARY, june(11, 13), 5), accepted(OTHER)))
                .when(new AcceptReservation(ID, EPN, ONE, NOW))
                .refused("resource.reserved");
        resource.given(waiting(new ResourceQuantitySet(5)))
                .when(new AcceptReservation(ID, EPN, ONE, NOW))
                .refused("resource.quantity.short");
        resource.given(waiting())
                .when(new AcceptReservation(ID, EPN, ONE, day(12)))
                .refused("resource.reservation.over");
    }

    @Test
    void only_the_owner_answers_hands_over_and_takes_back() {
        resource.given(waiting())
                .when(new AcceptReservation(ID, CCAS, ONE, NOW))
                .refused("resource.not-owner");
        resource.given(waiting())
                .when(new DeclineReservation(ID, CCAS, ONE, null))
                .refused("resource.not-owner");
        resource.given(sixPromised())
                .when(new HandOverResource(ID, CCAS, ONE, day(10)))
                .refused("resource.not-owner");
        resource.given(sixPromised(new ResourceHandedOver(ONE, day(10))))
                .when(new ReturnResource(ID, CCAS, ONE, day(12), null))
                .refused("resource.not-owner");
    }

    @Test
    void the_same_answer_twice_is_one_and_another_one_is_a_conflict() {
        resource.given(sixPromised())
                .when(new AcceptReservation(ID, EPN, ONE, NOW))
                .thenNothing();
        resource.given(sixPromised())
                .when(new DeclineReservation(ID, EPN, ONE, null))
                .refused("resource.reservation.answered");
        var declined = new ReservationDeclined(ONE, "En révision");
        resource.given(waiting())
                .when(new DeclineReservation(ID, EPN, ONE, "En révision"))
                .then(declined);
        resource.given(waiting(declined))
                .when(new DeclineReservation(ID, EPN, ONE, null))
                .thenNothing();
        resource.given(waiting(declined))
                .when(new AcceptReservation(ID, EPN, ONE, NOW))
                .refused("resource.reservation.answered");
    }

    @Test
    void both_sides_may_cancel_and_nobody_else() {
        var cancelled = new ReservationCancelled(ONE, null);
        resource.given(sixPromised())
                .when(new CancelReservation(ID, CCAS, ONE, null))
                .then(cancelled);
        resource.given(waiting())
                .when(new CancelReservation(ID, EPN, ONE, null))
                .then(cancelled);
        resource.given(waiting())
                .when(new CancelReservation(ID, LIBRARY, ONE, null))
                .refused("resource.reservation.unknown");
        resource.given(waiting(cancelled))
                .when(new CancelReservation(ID, CCAS, ONE, "Encore"))
                .thenNothing();
        resource.given(sixPromised(new ResourceHandedOver(ONE, day(10))))
                .when(new CancelReservation(ID, CCAS, ONE, null))
                .refused("resource.reservation.answered");
    }

    @Test
    void what_was_cancelled_is_free_again() {
        resource.given(sixPromised(new ReservationCancelled(ONE, null)))
                .when(request(OTHER, LIBRARY, june(10, 12), 10))
                .then(requested(OTHER, LIBRARY, june(10, 12), 10), accepted(OTHER));
    }

    @Test
    void a_reservation_is_moved_where_it_fits_its_own_place_counted_as_free() {
        resource.given(sixPromised())
                .when(new MoveReservation(ID, CCAS, ONE, june(11, 13), NOW))
                .then(new ReservationMoved(ONE, june(11, 13)));
        resource.given(sixPromised())
                .when(new MoveReservation(ID, CCAS, ONE, june(10, 12), NOW))
                .thenNothing();
        resource.given(sixPromised(requested(OTHER, LIBRARY, june(12, 14), 5), accepted(OTHER)))
                .when(new MoveReservation(ID, CCAS, ONE, june(11, 13), NOW))
                .refused("resource.reserved");
        resource.given(sixPromised())
                .when(new MoveReservation(ID, EPN, ONE, june(11, 13), NOW))
                .refused("resource.not-borrower");
        resource.given(sixPromised(new ReservationCancelled(ONE, null)))
                .when(new MoveReservation(ID, CCAS, ONE, june(11, 13), NOW))
                .refused("resource.reservation.answered");
    }

    @Test
    void a_moved_reservation_takes_its_new_place_and_leaves_the_old_one() {
        var moved = sixPromised(new ReservationMoved(ONE, june(20, 22)));
        resource.given(moved)
                .when(request(OTHER, LIBRARY, june(10, 12), 10))
                .then(requested(OTHER, LIBRARY, june(10, 12), 10), accepted(OTHER));
        resource.given(moved).when(request(OTHER, LIBRARY, june(20, 22), 5)).refused("resource.reserved");
    }

    @Test
    void what_was_promised_is_handed_over_and_taken_back_once() {
        var out = new ResourceHandedOver(ONE, day(10));
        var back = new ResourceReturned(ONE, day(12), "Un chargeur manque");
        resource.given(sixPromised())
                .when(new HandOverResource(ID, EPN, ONE, day(10)))
                .then(out);
        resource.given(sixPromised(out))
                .when(new HandOverResource(ID, EPN, ONE, day(11)))
                .thenNothing();
        resource.given(sixPromised(out))
                .when(new ReturnResource(ID, EPN, ONE, day(12), "Un chargeur manque"))
                .then(back);
        resource.given(sixPromised(out, back))
                .when(new ReturnResource(ID, EPN, ONE, day(13), null))
                .thenNothing();
        resource.given(waiting())
                .when(new HandOverResource(ID, EPN, ONE, day(10)))
                .refused("resource.reservation.answered");
        resource.given(sixPromised())
                .when(new ReturnResource(ID, EPN, ONE, day(12), null))
                .refused("resource.reservation.answered");
    }

    @Test
    void a_handover_and_a_return_happen_in_their_order() {
        resource.given(sixPromised())
                .when(new HandOverResource(ID, EPN, ONE, day(12)))
                .refused("resource.at.after-period");
        resource.given(sixPromised(new ResourceHandedOver(ONE, day(11))))
                .when(new ReturnResource(ID, EPN, ONE, day(10), null))
                .refused("resource.at.before-handover");
    }

    @Test
    void it_is_handed_over_early_where_nobody_else_has_it_then() {
        resource.given(sixPromised(requested(OTHER, LIBRARY, june(7, 8), 5), accepted(OTHER)))
                .when(new HandOverResource(ID, EPN, ONE, day(8)))
                .then(new ResourceHandedOver(ONE, day(8)));
        resource.given(sixPromised(requested(OTHER, LIBRARY, june(7, 9), 5), accepted(OTHER)))
                .when(new HandOverResource(ID, EPN, ONE, day(8)))
                .refused("resource.reserved");
        resource.given(sixPromised(new ResourceHandedOver(ONE, day(8))))
                .when(request(OTHER, LIBRARY, june(9, 10), 5))
                .refused("resource.reserved");
    }

    @Test
    void what_is_late_keeps_its_place_until_it_is_back() {
        var late = sixPromised(new ResourceHandedOver(ONE, day(10)));
        resource.given(late)
                .when(new RequestReservation(ID, LIBRARY, OTHER, june(20, 22), 5, null, null, day(11)))
                .then(requested(OTHER, LIBRARY, june(20, 22), 5), accepted(OTHER));
        resource.given(late)
                .when(new RequestReservation(ID, LIBRARY, OTHER, june(20, 22), 5, null, null, day(12)))
                .refused("resource.reserved");
        resource.given(sixPromised(new ResourceHandedOver(ONE, day(10)), new ResourceReturned(ONE, day(13), null)))
                .when(new RequestReservation(ID, LIBRARY, OTHER, june(20, 22), 5, null, null, day(13)))
                .then(requested(OTHER, LIBRARY, june(20, 22), 5), accepted(OTHER));
    }

    @Test
    void what_is_not_back_cannot_be_handed_over_to_the_next() {
        var next = sixPromised(
                new ResourceHandedOver(ONE, day(10)), requested(THIRD, LIBRARY, june(12, 14), 5), accepted(THIRD));
        resource.given(next).when(new HandOverResource(ID, EPN, THIRD, day(12))).refused("resource.not-back");
    }

    @Test
    void a_reservation_that_nobody_asked_for_is_unknown() {
        resource.given(AUTOMATIC)
                .when(new AcceptReservation(ID, EPN, ONE, NOW))
                .refused("resource.reservation.unknown");
    }
}
