package fr.maillage.query.structure;

import static fr.maillage.query.web.form.Act.By.EITHER;
import static fr.maillage.query.web.form.Act.By.HUB;

import fr.maillage.events.StructureKind;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Offer;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.Act;
import fr.maillage.query.web.form.Acts;
import fr.maillage.query.web.form.ContactInputs;
import fr.maillage.query.web.form.Given;
import fr.maillage.query.web.form.Hand;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.Offers;
import fr.maillage.query.web.form.TerritoryLookups;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What may be done to structures: by their own people, and by the hub, which says who is a member. */
@Component
public class StructureActs implements Acts.Book {

    private static final String ALL = "/api/structures";
    private static final String PAGE = "/structures/{id}";

    private static final Input NAME = Input.of(Kind.LINE, "name").asNeeded();
    private static final Input KIND = Input.choice(
                    "kind", Stream.of(StructureKind.values()).map(Enum::name).toList())
            .worded("structure.kind.");
    private static final Input COMMUNE =
            Input.of(Kind.NAME, "communeCode").from("commune").asNeeded();
    private static final Input ADDRESS = Input.of(Kind.LINE, "address");
    private static final Input POSTCODE = Input.of(Kind.LINE, "postcode");
    private static final Input PHONE = ContactInputs.PHONE.asFolded();
    private static final Input EMAILS = ContactInputs.EMAILS.asFolded();
    private static final Input SITES = ContactInputs.SITES.asFolded();
    private static final Input REASON = Input.of(Kind.LINE, "reason").asNeeded();
    private static final Input ON = Input.of(Kind.DAY, "on");

    static final Act REGISTER = Act.of("inscrire-structure", ALL, HUB, PAGE)
            .asking(NAME, Input.of(Kind.LINE, "pivot"), KIND, ADDRESS, POSTCODE, COMMUNE, PHONE, EMAILS, SITES);

    static final Act RENUMBER = act("changer-numero", "renumber", EITHER)
            .asking(Input.of(Kind.LINE, "pivot").asNeeded(), ON);

    static final Act REQUEST = act("demander-adhesion", "request-membership", EITHER);

    public static final Act ACCEPT = act("accepter-adhesion", "accept-membership", HUB);

    public static final Act REFUSE =
            act("refuser-adhesion", "refuse-membership", HUB).asking(REASON);

    static final Act END = act("clore-adhesion", "end-membership", EITHER).asking(REASON, ON);

    private final Act describe;
    private final Offers offers;
    private final TerritoryLookups lookups;
    private final Texts texts;
    private final String accounts;

    /** @param accounts where the issuer keeps those of structures' people; empty where it has no page for that */
    StructureActs(
            Offers offers,
            StructureQueries structures,
            TerritoryLookups lookups,
            Texts texts,
            @Value("${maillage.identity.accounts}") String accounts) {
        this.accounts = accounts;
        this.offers = offers;
        this.lookups = lookups;
        this.texts = texts;
        describe = act("decrire-structure", "describe", EITHER)
                .asking(NAME, KIND, ADDRESS, POSTCODE, COMMUNE, PHONE, EMAILS, SITES)
                .startingFrom((reading, id) ->
                        structures.find(reading, id).map(this::described).orElse(Given.NOTHING));
    }

    @Override
    public List<Act> acts() {
        return List.of(REGISTER, describe, RENUMBER, REQUEST, ACCEPT, REFUSE, END);
    }

    /** What the hub may begin. */
    public List<Offer> begin(Address here) {
        return Hand.on(here).coordinates() ? List.of(offers.offer(REGISTER, null, null, "", null, here)) : List.of();
    }

    /** What a structure does first that is no member yet: most of what there is to do is for members. */
    public List<Offer> joining(StructureItem structure, Address here) {
        var own = Hand.on(here).as(structure.id());
        return own != null && mayAsk(structure)
                ? List.of(offers.offer(REQUEST, structure.id(), null, structure.name(), own, here)
                        .first())
                : List.of();
    }

    private static boolean mayAsk(StructureItem structure) {
        return switch (structure.membership().status()) {
            case NONE, REFUSED, ENDED -> true;
            case REQUESTED, MEMBER -> false;
        };
    }

    /** What whoever looks may do to a structure, the most useful first. */
    public List<Offer> on(StructureItem structure, Address here) {
        var hand = Hand.on(here);
        var own = hand.as(structure.id());
        var hub = hand.coordinates(structure.territory().commune().code());
        if (own == null && !hub) {
            return List.of();
        }
        var possible = new ArrayList<Act>();
        var status = structure.membership().status();
        if (status == MembershipStatus.REQUESTED && hub) {
            possible.add(ACCEPT);
            possible.add(REFUSE);
        }
        possible.add(describe);
        possible.add(RENUMBER);
        if (status == MembershipStatus.MEMBER) {
            possible.add(END);
        } else if (mayAsk(structure)) {
            possible.add(REQUEST);
        }
        var offered = new ArrayList<Offer>();
        possible.forEach(act -> offered.add(
                offers.offer(act, structure.id(), null, structure.name(), act.by() == HUB ? null : own, here)));
        if (own == null) {
            offered.add(Offer.leadingTo("/cles?structure=" + structure.id(), texts.of("keys.of"), structure.name()));
            if (!accounts.isEmpty()) {
                offered.add(Offer.leadingTo(
                        accounts + "?structure=" + structure.id(), texts.of("accounts.of"), structure.name()));
            }
        }
        return List.copyOf(offered);
    }

    private Given described(StructureItem structure) {
        return ContactInputs.of(structure.contact())
                .with("name", structure.name())
                .with("kind", structure.kind())
                .with("address", structure.address())
                .with("postcode", structure.postcode())
                .with(
                        "communeCode",
                        lookups.commune(structure.territory().commune().code()));
    }

    private static Act act(String code, String verb, Act.By by) {
        return Act.of(code, ALL + "/{id}/" + verb, by, PAGE);
    }
}
