package fr.maillage.query.need;

import static fr.maillage.query.web.form.FormAction.By.EITHER;
import static fr.maillage.query.web.form.FormAction.By.STRUCTURE;

import fr.maillage.events.NeedEvent.NeedMet.How;
import fr.maillage.events.NeedKind;
import fr.maillage.query.need.NeedItem.Answer;
import fr.maillage.query.need.NeedItem.Joined;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.ActingRightsResolver;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.TerritoryLookups;
import fr.maillage.standard.WorkshopThemes;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The form actions on a need, for its own structure, for all who may answer or join it, and for the hub. */
@Component
public class NeedActions implements FormActions.Book {

    private static final String ALL = "/api/needs";
    private static final String PAGE = Needs.KIND.page("{id}");

    private static final Input TITLE = Input.of(Kind.LINE, "title").asNeeded();
    private static final Input COMMUNE = Input.of(Kind.NAME, "communeCode").from("commune");
    private static final Input UNTIL = Input.of(Kind.DAY, "until").asNeeded();
    private static final Input QUANTITY = Input.of(Kind.NUMBER, "quantity");
    private static final Input PRICE = Input.of(Kind.LINE, "unitPriceCents").from(NeedLookups.EUROS);

    private static final List<Input> DETAILS = List.of(
            Input.of(Kind.PROSE, "description"),
            Input.of(Kind.DAY, "from"),
            Input.of(Kind.NUMBER, "within"),
            Input.choice("theme", WorkshopThemes.CODES).worded("theme."),
            Input.of(Kind.NUMBER, "minimum"),
            PRICE,
            Input.of(Kind.LINE, "referencePriceCents").from(NeedLookups.EUROS));

    static final FormAction EXPRESS = FormAction.of("exprimer-besoin", ALL, STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(Stream.concat(
                            Stream.of(
                                    Input.choice(
                                                    "kind",
                                                    Stream.of(NeedKind.values())
                                                            .map(Enum::name)
                                                            .toList())
                                            .worded("need.kind.")
                                            .asNeeded(),
                                    TITLE,
                                    COMMUNE,
                                    UNTIL,
                                    QUANTITY),
                            DETAILS.stream().map(Input::asFolded))
                    .toArray(Input[]::new));

    static final FormAction LEAVE = act("quitter-besoin", "leave");

    static final FormAction WITHDRAW_ANSWER = act("retirer-reponse", "withdraw-answer");

    static final FormAction MEET = act("besoin-satisfait", "meet")
            .asking(
                    Input.choice("how", Stream.of(How.values()).map(Enum::name).toList())
                            .asNeeded(),
                    Input.of(Kind.NAME, "by").from("structures"),
                    Input.of(Kind.CHOICE, "through.id").from(NeedLookups.MEANS_OF_NEED, "through.kind"),
                    QUANTITY,
                    PRICE,
                    Input.of(Kind.LINE, "supplier"),
                    Input.of(Kind.DAY, "on").asFolded());

    /** The hub withdraws a need in its own name, or in that of the structure. */
    static final FormAction WITHDRAW = FormAction.of("retirer-besoin", ALL + "/{id}/withdraw", EITHER, PAGE)
            .asking(Input.of(Kind.LINE, "reason").asNeeded());

    private final FormAction describe;
    private final FormAction join;
    private final FormAction answer;
    private final ActionButtons offers;
    private final ActingRightsResolver hands;

    NeedActions(ActionButtons offers, ActingRightsResolver hands, NeedQueries needs, TerritoryLookups communes) {
        this.offers = offers;
        this.hands = hands;
        describe = act("decrire-besoin", "describe")
                .asking(Stream.concat(Stream.of(TITLE, COMMUNE, UNTIL, QUANTITY), DETAILS.stream())
                        .toArray(Input[]::new))
                .startingFrom((reading, id) -> needs.find(reading, id)
                        .map(need -> described(need, communes))
                        .orElse(FormValues.NOTHING));
        join = act("rejoindre-besoin", "join")
                .asking(QUANTITY.asNeeded())
                .startingFrom((reading, id) -> own(
                        needs.find(reading, id).stream().flatMap(need -> need.joined().stream()),
                        Joined::structure,
                        one -> FormValues.NOTHING.with("quantity", one.quantity())));
        answer = act("repondre-besoin", "answer")
                .asking(
                        Input.of(Kind.CHOICE, "with.id").from(NeedLookups.OWN_MEANS, "with.kind"),
                        Input.of(Kind.PROSE, "text"))
                .startingFrom((reading, id) -> own(
                        needs.find(reading, id).stream().flatMap(need -> need.answers().stream()),
                        Answer::structure,
                        NeedActions::answered));
    }

    /** What was said for the only structure that the viewer acts for; nothing where there are several, or none. */
    private static <T> FormValues own(Stream<T> all, Function<T, Named> structure, Function<T, FormValues> known) {
        var hand = ActingRights.now();
        return all.filter(one -> hand.isOnly(structure.apply(one).id()))
                .findFirst()
                .map(known)
                .orElse(FormValues.NOTHING);
    }

    private static FormValues answered(Answer answer) {
        var with = answer.with();
        return FormValues.NOTHING
                .with("with.id", with == null ? null : NeedLookups.written(with.kind(), with.id()))
                .with("text", answer.text());
    }

    private static FormValues described(NeedItem need, TerritoryLookups communes) {
        return FormValues.NOTHING
                .with("title", need.title())
                .with("description", need.description())
                .with("communeCode", communes.commune(need.communeCode()))
                .with("within", need.within())
                .with("from", need.from())
                .with("until", need.until())
                .with("quantity", need.quantity())
                .with("theme", need.theme())
                .with("minimum", need.minimum())
                .with("unitPriceCents", euros(need.unitPriceCents()))
                .with("referencePriceCents", euros(need.referencePriceCents()));
    }

    private static @Nullable String euros(@Nullable Integer cents) {
        return cents == null ? null : Euros.written(cents);
    }

    @Override
    public List<FormAction> acts() {
        return List.of(EXPRESS, describe, join, LEAVE, answer, WITHDRAW_ANSWER, MEET, WITHDRAW);
    }

    /** The buttons for what the viewer may begin. */
    public List<ActionButton> begin(ReadSession reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, EXPRESS) : List.of();
    }

    /** The viewer's buttons on a need, the most useful first. What is over accepts nothing more. */
    public List<ActionButton> on(ReadSession reading, NeedItem need, Address here) {
        if (need.status() == NeedStatus.MET || need.status() == NeedStatus.WITHDRAWN) {
            return List.of();
        }
        var owner = need.structure();
        var hand = hands.on(reading, List.of(owner), here);
        var speaks = hand.speaksFor(owner.id());
        var row = offers.row(need.id(), null, need.title(), hand, here);
        var accepts = need.status() == NeedStatus.OPEN && hands.amongMembers(reading, here) && !hand.isOnly(owner.id());
        row.when(speaks && hand.owns(owner.id()), MEET, owner)
                .when(accepts, answer)
                .when(accepts && need.minimum() != null, join);
        hand.own(need.joined().stream().map(Joined::structure).toList()).forEach(own -> row.put(LEAVE, own));
        hand.own(need.answers().stream().map(Answer::structure).toList()).forEach(own -> row.put(WITHDRAW_ANSWER, own));
        return row.when(speaks && !hand.owns(owner.id()), MEET, owner)
                .when(speaks, describe, owner)
                .when(hand.owns(owner.id()), WITHDRAW, owner)
                .when(!hand.owns(owner.id()) && hand.coordinates(need.communeCode()), WITHDRAW)
                .list();
    }

    /** The rights of the viewer on the structure whose need it is, and on those that could meet it. */
    ActingRights hand(ReadSession reading, NeedItem need, List<NeedMatch> matches, Address here) {
        var parties =
                Stream.concat(Stream.of(need.structure()), matches.stream().map(NeedMatch::structure));
        return hands.on(reading, parties.distinct().toList(), here);
    }

    /** A button to answer for the structure of a match, with what it shares. */
    ActionButton answer(NeedItem need, NeedMatch match, Address here) {
        var with =
                match.means().map(means -> new Asked("with.id", NeedLookups.written(means.kind(), means.id()))).stream()
                        .toArray(Asked[]::new);
        return offers.offer(
                answer, need.id(), null, match.name(), match.structure().id(), here, with);
    }

    /** A button to say that the need was met, holding these values already. */
    ActionButton meet(NeedItem need, String about, Address here, Asked... known) {
        Named owner = need.structure();
        return offers.offer(MEET, need.id(), null, about, owner.id(), here, known);
    }

    private static FormAction act(String code, String verb) {
        return FormAction.of(code, ALL + "/{id}/" + verb, STRUCTURE, PAGE).carriedBy("structureId");
    }
}
