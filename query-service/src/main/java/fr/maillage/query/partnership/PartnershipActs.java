package fr.maillage.query.partnership;

import static fr.maillage.query.web.form.Act.By.STRUCTURE;

import fr.maillage.events.PartnershipNature;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.Hands;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Offer;
import fr.maillage.query.web.form.Act;
import fr.maillage.query.web.form.Acts;
import fr.maillage.query.web.form.Given;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.Offers;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be done to a partnership: by its parties, by those it is proposed to, and by the hub in their name. */
@Component
public class PartnershipActs implements Acts.Book {

    private static final String ALL = "/api/partnerships";
    private static final String PAGE = "/partenariats/{id}";
    private static final int FEWEST_PARTIES = 2;

    private static final Input REASON = Input.of(Kind.LINE, "reason");

    static final Act PROPOSE = Act.of("proposer-partenariat", ALL, STRUCTURE, PAGE)
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

    static final Act ACCEPT = act("accepter-partenariat", "accept");

    static final Act DECLINE = act("decliner-partenariat", "decline").asking(REASON);

    static final Act LEAVE = act("quitter-partenariat", "leave").asking(Input.of(Kind.DAY, "on"));

    static final Act END = act("terminer-partenariat", "end").asking(REASON.asNeeded(), Input.of(Kind.DAY, "on"));

    /** Until it is formed, whoever proposed it takes it back by ending it. */
    static final Act TAKE_BACK = act("retirer-partenariat", "end").asking(REASON.asNeeded());

    private final Act renew;
    private final Offers offers;
    private final Hands hands;

    PartnershipActs(Offers offers, Hands hands, PartnershipQueries partnerships) {
        this.offers = offers;
        this.hands = hands;
        renew = act("prolonger-partenariat", "renew")
                .asking(Input.of(Kind.DAY, "until").asNeeded())
                .startingFrom((reading, id) -> partnerships
                        .find(reading, id)
                        .map(known -> Given.NOTHING.with("until", known.endsOn()))
                        .orElse(Given.NOTHING));
    }

    @Override
    public List<Act> acts() {
        return List.of(PROPOSE, ACCEPT, DECLINE, LEAVE, END, TAKE_BACK, renew);
    }

    /** What whoever looks may begin. */
    public List<Offer> begin(ReadSession reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, PROPOSE) : List.of();
    }

    /** What whoever looks may do to a partnership, the most useful first. */
    public List<Offer> on(ReadSession reading, PartnershipItem partnership, Address here) {
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

    private List<Act> formed(PartnershipItem partnership) {
        return Stream.of(
                        Stream.of(renew).filter(act -> partnership.endsOn() != null),
                        Stream.of(LEAVE).filter(act -> partnership.parties().size() > FEWEST_PARTIES),
                        Stream.of(END))
                .flatMap(acts -> acts)
                .toList();
    }

    private static Act act(String code, String verb) {
        return Act.of(code, ALL + "/{id}/" + verb, STRUCTURE, PAGE).carriedBy("structureId");
    }
}
