package fr.maillage.query.structure;

import static fr.maillage.query.web.form.FormAction.By.EITHER;
import static fr.maillage.query.web.form.FormAction.By.HUB;

import fr.maillage.events.StructureKind;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.ContactInputs;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.TerritoryLookups;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The form actions on structures, for their own people and for the hub. The hub says who is a member. */
@Component
public class StructureActions implements FormActions.Book {

    private static final String ALL = "/api/structures";
    private static final String PAGE = Structures.KIND.page("{id}");

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

    static final FormAction REGISTER = FormAction.of("inscrire-structure", ALL, HUB, PAGE)
            .asking(NAME, Input.of(Kind.LINE, "pivot"), KIND, ADDRESS, POSTCODE, COMMUNE, PHONE, EMAILS, SITES);

    static final FormAction RENUMBER = act("changer-numero", "renumber", EITHER)
            .asking(Input.of(Kind.LINE, "pivot").asNeeded(), ON);

    static final FormAction REQUEST = act("demander-adhesion", "request-membership", EITHER);

    public static final FormAction ACCEPT = act("accepter-adhesion", "accept-membership", HUB);

    public static final FormAction REFUSE =
            act("refuser-adhesion", "refuse-membership", HUB).asking(REASON);

    static final FormAction END =
            act("clore-adhesion", "end-membership", EITHER).asking(REASON, ON);

    private final FormAction describe;
    private final ActionButtons offers;
    private final TerritoryLookups lookups;
    private final Texts texts;
    private final String accounts;

    /** @param accounts address of the issuer's page for accounts of structures' people; empty where it has none */
    StructureActions(
            ActionButtons offers,
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
                        structures.find(reading, id).map(this::described).orElse(FormValues.NOTHING));
    }

    @Override
    public List<FormAction> acts() {
        return List.of(REGISTER, describe, RENUMBER, REQUEST, ACCEPT, REFUSE, END);
    }

    /** The buttons for what the hub may begin; none for other viewers. */
    public List<ActionButton> begin(Address here) {
        return ActingRights.on(here).coordinates()
                ? List.of(offers.offer(REGISTER, null, null, "", null, here))
                : List.of();
    }

    /**
     * The button by which the viewer's own structure asks for membership; none where it may not ask. It comes first,
     * because most actions are for members.
     */
    public List<ActionButton> joining(StructureItem structure, Address here) {
        var own = ActingRights.on(here).as(structure.id());
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

    /** The viewer's buttons on a structure, the most useful first. */
    public List<ActionButton> on(StructureItem structure, Address here) {
        var hand = ActingRights.on(here);
        var own = hand.as(structure.id());
        var hub = hand.coordinates(structure.territory().commune().code());
        if (own == null && !hub) {
            return List.of();
        }
        var possible = new ArrayList<FormAction>();
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
        var offered = new ArrayList<ActionButton>();
        possible.forEach(act -> offered.add(
                offers.offer(act, structure.id(), null, structure.name(), act.by() == HUB ? null : own, here)));
        if (own == null) {
            offered.add(
                    ActionButton.leadingTo("/cles?structure=" + structure.id(), texts.of("keys.of"), structure.name()));
            if (!accounts.isEmpty()) {
                offered.add(ActionButton.leadingTo(
                        accounts + "?structure=" + structure.id(), texts.of("accounts.of"), structure.name()));
            }
        }
        return List.copyOf(offered);
    }

    private FormValues described(StructureItem structure) {
        return FormValues.of(structure)
                .with(
                        "communeCode",
                        lookups.commune(structure.territory().commune().code()));
    }

    private static FormAction act(String code, String verb, FormAction.By by) {
        return FormAction.of(code, ALL + "/{id}/" + verb, by, PAGE);
    }
}
