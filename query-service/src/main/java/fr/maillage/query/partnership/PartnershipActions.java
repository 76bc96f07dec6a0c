package fr.maillage.query.partnership;

import static fr.maillage.query.web.form.FormAction.By.STRUCTURE;

import fr.maillage.events.PartnershipNature;
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
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form actions on a partnership, for its parties, for those it is proposed to, and for the hub in their name. */
@Component
public class PartnershipActions implements FormActions.Book {

    private static final String ALL = "/api/partnerships";
    private static final String PAGE = Partnerships.KIND.page("{id}");
    private static final int FEWEST_PARTIES = 2;

    private static final Input REASON = Input.of(Kind.LINE, "reason");

    static final FormAction PROPOSE = FormAction.of("proposer-partenariat", ALL, STRUCTURE, PAGE)
            .carriedBy("proposerId")
            .asking(
                    Input.of(Kind.LINE, "title").asNeeded(),
                    Input.choice(
                                    "nature",
                                    Stream.of(PartnershipNature.values())
                                            .map(Enum::name)
                                            .toList())
                            .worded("partnership.nature.")
                            .asNeeded(),
                    Input.of(Kind.NAME, "partners").from("structures").asNeeded(),
                    Input.of(Kind.DAY, "startsOn").asNeeded(),
                    Input.of(Kind.DAY, "endsOn"),
                    Input.of(Kind.PROSE, "goals"),
                    Input.of(Kind.TERRITORY, "territory").asFolded());

    static final FormAction ACCEPT = act("accepter-partenariat", "accept");

    static final FormAction DECLINE = act("decliner-partenariat", "decline").asking(REASON);

    static final FormAction LEAVE = act("quitter-partenariat", "leave").asking(Input.of(Kind.DAY, "on"));

    static final FormAction END =
            act("terminer-partenariat", "end").asking(REASON.asNeeded(), Input.of(Kind.DAY, "on"));

    /** Ends a partnership that is not formed yet: its proposer takes it back. */
    static final FormAction TAKE_BACK = act("retirer-partenariat", "end").asking(REASON.asNeeded());

    private final FormAction renew;
    private final ActionButtons offers;
    private final ActingRightsResolver hands;

    PartnershipActions(ActionButtons offers, ActingRightsResolver hands, PartnershipQueries partnerships) {
        this.offers = offers;
        this.hands = hands;
        renew = act("prolonger-partenariat", "renew")
                .asking(Input.of(Kind.DAY, "until").asNeeded())
                .startingFrom((reading, id) -> partnerships
                        .find(reading, id)
                        .map(known -> FormValues.NOTHING.with("until", known.endsOn()))
                        .orElse(FormValues.NOTHING));
    }

    @Override
    public List<FormAction> acts() {
        return List.of(PROPOSE, ACCEPT, DECLINE, LEAVE, END, TAKE_BACK, renew);
    }

    /** The buttons for what the viewer may begin. */
    public List<ActionButton> begin(ReadSession reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, PROPOSE) : List.of();
    }

    /** The viewer's buttons on a partnership, the most useful first. */
    public List<ActionButton> on(ReadSession reading, PartnershipItem partnership, Address here) {
        var parties = Stream.of(List.of(partnership.proposer()), partnership.waiting(), partnership.parties())
                .flatMap(List::stream)
                .distinct()
                .toList();
        var hand = hands.on(reading, parties, here);
        var row = offers.row(partnership.id(), null, partnership.title(), hand, here);
        if (partnership.status() == PartnershipStatus.PROPOSED) {
            row.among(partnership.waiting(), List.of(ACCEPT, DECLINE))
                    .when(hand.speaksFor(partnership.proposer().id()), TAKE_BACK, partnership.proposer());
        }
        if (partnership.status() == PartnershipStatus.FORMED) {
            row.among(partnership.parties(), formed(partnership));
        }
        return row.list();
    }

    private List<FormAction> formed(PartnershipItem partnership) {
        return Stream.of(
                        Stream.of(renew).filter(act -> partnership.endsOn() != null),
                        Stream.of(LEAVE).filter(act -> partnership.parties().size() > FEWEST_PARTIES),
                        Stream.of(END))
                .flatMap(acts -> acts)
                .toList();
    }

    private static FormAction act(String code, String verb) {
        return FormAction.of(code, ALL + "/{id}/" + verb, STRUCTURE, PAGE).carriedBy("structureId");
    }
}
