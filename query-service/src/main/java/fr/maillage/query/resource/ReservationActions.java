package fr.maillage.query.resource;

import static fr.maillage.query.web.form.FormAction.By.STRUCTURE;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.ActingRightsResolver;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;

/** The form actions on a reservation, for the lender, for the borrower, and for the hub in their name. */
@Component
public class ReservationActions implements FormActions.Book {

    private static final String ONE = "/api/resources/{id}/reservations/{part}/";
    private static final String PAGE = Resources.KIND.page("{id}");

    static final FormAction ACCEPT = act("accepter-reservation", "accept");

    static final FormAction DECLINE = act("decliner-reservation", "decline").asking(Input.of(Kind.LINE, "reason"));

    static final FormAction CANCEL = act("annuler-reservation", "cancel").asking(Input.of(Kind.LINE, "reason"));

    static final FormAction HAND_OVER = act("remettre-ressource", "hand-over").asking(Input.of(Kind.MOMENT, "at"));

    static final FormAction TAKE_BACK =
            act("rendre-ressource", "return").asking(Input.of(Kind.MOMENT, "at"), Input.of(Kind.PROSE, "condition"));

    /** How long before the beginning of a reservation the resource may be fetched. */
    private static final Duration AHEAD = Duration.ofDays(7);

    private final FormAction move;
    private final ActionButtons offers;
    private final Clock clock;
    private final ActingRightsResolver hands;

    ReservationActions(ActionButtons offers, Clock clock, ReservationQueries reservations, ActingRightsResolver hands) {
        this.offers = offers;
        this.hands = hands;
        this.clock = clock;
        move = act("deplacer-reservation", "move")
                .asking(
                        Input.of(Kind.MOMENT, "from").asNeeded(),
                        Input.of(Kind.MOMENT, "to").asNeeded())
                .startingFrom((reading, id) -> reservations.find(reading, List.of(id)).stream()
                        .findFirst()
                        .map(known -> FormValues.NOTHING
                                .withMoment("from", known.from())
                                .withMoment("to", known.to()))
                        .orElse(FormValues.NOTHING));
    }

    @Override
    public List<FormAction> acts() {
        return List.of(ACCEPT, DECLINE, move, CANCEL, HAND_OVER, TAKE_BACK);
    }

    /** The viewer's buttons on a reservation, the most useful first. */
    public List<ActionButton> on(ReadSession reading, ReservationItem reservation, Address here) {
        var owner = reservation.owner();
        var borrower = reservation.structure();
        var hand = hands.on(reading, List.of(owner, borrower), here);
        var lends = hand.speaksFor(owner.id());
        var borrows = hand.speaksFor(borrower.id());
        var now = clock.instant();
        var over = !reservation.to().isAfter(now);
        var soon = reservation.from().isBefore(now.plus(AHEAD));
        var row = offers.row(
                reservation.resource().id(),
                reservation.id(),
                borrower.name() + ", " + reservation.resource().name(),
                hand,
                here);
        switch (reservation.status()) {
            case REQUESTED ->
                row.when(lends && !over, ACCEPT, owner)
                        .when(lends, DECLINE, owner)
                        .when(hand.owns(borrower.id()), move, borrower)
                        .when(hand.owns(borrower.id()), CANCEL, borrower);
            case ACCEPTED ->
                row.when(lends && soon && !over, HAND_OVER, owner)
                        .when(borrows && !over, move, borrower)
                        .when(borrows, CANCEL, borrower)
                        .when(lends && !borrows, CANCEL, owner);
            case HANDED_OVER -> row.when(lends, TAKE_BACK, owner);
            case DECLINED, CANCELLED, RETURNED -> {}
        }
        return row.list();
    }

    private static FormAction act(String code, String verb) {
        return FormAction.of(code, ONE + verb, STRUCTURE, PAGE).carriedBy("structureId");
    }
}
