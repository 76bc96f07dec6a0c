package fr.maillage.query.workshop;

import static fr.maillage.query.web.form.FormAction.By.STRUCTURE;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.ActingRightsResolver;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.InitialValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.workshop.WorkshopItem.Invited;
import fr.maillage.standard.NationalStandard;
import fr.maillage.time.Paris;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form actions on a joint workshop, for its lead, for the invited structures, and for the hub in their name. */
@Component
public class WorkshopActions implements FormActions.Book {

    static final FormAction JOIN = act("rejoindre-atelier", "join");

    static final FormAction DECLINE = act("decliner-atelier", "decline").asking(Input.of(Kind.LINE, "reason"));

    static final FormAction CONFIRM = act("confirmer-atelier", "confirm");

    static final FormAction CANCEL = act("annuler-atelier", "cancel")
            .asking(Input.of(Kind.LINE, "reason").asNeeded());

    static final FormAction HOLD = act("tenir-atelier", "hold")
            .asking(Input.of(Kind.COUNTS, "attendance")
                    .among(NationalStandard.AUDIENCES)
                    .asNeeded());

    private final FormAction describe;
    private final FormAction reschedule;
    private final WorkshopProposals proposals;
    private final ActionButtons offers;
    private final ActingRightsResolver hands;
    private final WorkshopQueries workshops;
    private final Clock clock;

    WorkshopActions(
            WorkshopProposals proposals,
            ActionButtons offers,
            ActingRightsResolver hands,
            WorkshopQueries workshops,
            Clock clock) {
        this.proposals = proposals;
        this.offers = offers;
        this.hands = hands;
        this.workshops = workshops;
        this.clock = clock;
        describe = act("decrire-atelier", "describe")
                .asking(
                        WorkshopProposals.TITLE,
                        WorkshopProposals.THEME,
                        WorkshopProposals.DESCRIPTION,
                        WorkshopProposals.SEATS,
                        WorkshopProposals.FEE,
                        WorkshopProposals.AUDIENCES)
                .startingFrom(from(FormValues::of));
        reschedule = act("replanifier-atelier", "reschedule")
                .asking(
                        WorkshopProposals.WHEN,
                        WorkshopProposals.VENUE,
                        WorkshopProposals.LINK,
                        Input.of(Kind.LINE, Input.REASON_BESIDE))
                .startingFrom(from(WorkshopActions::planned));
    }

    @Override
    public List<FormAction> acts() {
        return List.of(JOIN, DECLINE, CONFIRM, CANCEL, HOLD, describe, reschedule);
    }

    /** The buttons for what the viewer may begin. */
    public List<ActionButton> begin(ReadSession reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, proposals.propose) : List.of();
    }

    /** The viewer's buttons on a workshop's own page, where it may be copied too. */
    public List<ActionButton> onPage(ReadSession reading, WorkshopItem workshop, Address here) {
        var hand = hands.on(reading, parties(workshop), here);
        var row = row(workshop, hand, here);
        put(workshop, hand, row);
        proposals.put(reading, workshop, hand, row, here);
        return row.list();
    }

    /** The viewer's buttons on a workshop, the most useful first. */
    public List<ActionButton> on(ReadSession reading, WorkshopItem workshop, Address here) {
        var hand = hands.on(reading, parties(workshop), here);
        var row = row(workshop, hand, here);
        put(workshop, hand, row);
        return row.list();
    }

    private void put(WorkshopItem workshop, ActingRights hand, ActionButtons.Row row) {
        var now = clock.instant();
        if (isAhead(workshop, now)) {
            row.among(awaited(workshop), List.of(JOIN, DECLINE));
        }
        if (hand.speaksFor(workshop.lead().id())) {
            lead(workshop, !now.isBefore(workshop.startsAt()), row);
        }
    }

    private ActionButtons.Row row(WorkshopItem workshop, ActingRights hand, Address here) {
        return offers.row(workshop.id(), null, workshop.title(), hand, here);
    }

    /**
     * Whether it is proposed or confirmed and has not started.
     *
     * @param now present instant of the clock
     */
    static boolean isAhead(WorkshopItem workshop, Instant now) {
        var stands = workshop.status() == WorkshopStatus.PROPOSED || workshop.status() == WorkshopStatus.CONFIRMED;
        return stands && now.isBefore(workshop.startsAt());
    }

    static boolean isJoined(WorkshopItem workshop) {
        return workshop.invited().stream().anyMatch(one -> one.answer() == Answer.JOINED);
    }

    private void lead(WorkshopItem workshop, boolean started, ActionButtons.Row row) {
        var lead = workshop.lead();
        var joined = isJoined(workshop);
        switch (workshop.status()) {
            case PROPOSED ->
                row.when(joined && !started, CONFIRM, lead)
                        .put(reschedule, lead)
                        .when(workshop.allDeclined(), CANCEL, lead)
                        .put(describe, lead)
                        .when(!workshop.allDeclined(), CANCEL, lead);
            case CONFIRMED ->
                row.when(started, HOLD, lead)
                        .put(reschedule, lead)
                        .put(describe, lead)
                        .put(CANCEL, lead);
            case LAPSED -> row.put(reschedule, lead).put(CANCEL, lead);
            case CANCELLED, HELD -> {}
        }
    }

    static List<Named> parties(WorkshopItem workshop) {
        return Stream.concat(
                        Stream.of(workshop.lead()), workshop.invited().stream().map(WorkshopActions::named))
                .toList();
    }

    static List<Named> awaited(WorkshopItem workshop) {
        return workshop.invited().stream()
                .filter(one -> one.answer() == Answer.AWAITED)
                .map(WorkshopActions::named)
                .toList();
    }

    private static Named named(Invited one) {
        return new Named(one.id(), one.name());
    }

    private InitialValues from(Function<WorkshopItem, FormValues> known) {
        return (reading, id) -> workshops.find(reading, id).map(known).orElse(FormValues.NOTHING);
    }

    private static FormValues planned(WorkshopItem workshop) {
        var from = workshop.startsAt().atZone(Paris.ZONE);
        var to = workshop.endsAt().atZone(Paris.ZONE);
        return FormValues.NOTHING
                .with("when.day", from.toLocalDate())
                .with("when.from", from.toLocalTime())
                .with("when.to", to.toLocalTime());
    }

    static FormAction act(String code, String verb) {
        return FormAction.of(code, WorkshopProposals.ALL + "/{id}/" + verb, STRUCTURE, WorkshopProposals.PAGE)
                .carriedBy("structureId");
    }
}
