package fr.maillage.query.resource;

import static fr.maillage.query.web.form.FormAction.By.STRUCTURE;

import fr.maillage.events.Approval;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.ActingRightsResolver;
import fr.maillage.query.venue.VenueLookups;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.InitialValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form actions on a resource, for its owner, for all who may borrow or reuse it, and for the hub in their name. */
@Component
public class ResourceActions implements FormActions.Book {

    private static final String ALL = "/api/resources";
    private static final String PAGE = Resources.KIND.page("{id}");

    private static final Input TITLE = Input.of(Kind.LINE, "title").asNeeded();
    private static final Input QUANTITY = Input.of(Kind.NUMBER, "quantity");
    private static final Input DESCRIPTION = Input.of(Kind.PROSE, "description");
    private static final Input VENUE = Input.of(Kind.NAME, "venueId").from("venue");
    private static final Input VENUE_ID = Input.of(Kind.SUBJECT, "venueId");
    private static final Input CONDITIONS = Input.of(Kind.PROSE, "conditions");
    private static final Input LICENCE = Input.of(Kind.LINE, "licence").asNeeded();
    private static final Input LINK = Input.of(Kind.LINE, "link").asNeeded();

    static final FormAction SHARE = FormAction.of("partager-ressource", ALL, STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(
                    Input.choice("kind", names(Stream.of(ResourceKind.values()).filter(ResourceActions::isLent)))
                            .worded("resource.kind.")
                            .asNeeded(),
                    TITLE,
                    QUANTITY,
                    VENUE,
                    Input.choice("approval", names(Stream.of(Approval.values())))
                            .worded("approval."),
                    DESCRIPTION.asFolded(),
                    CONDITIONS.asFolded());

    static final FormAction SHARE_DOCUMENT = FormAction.of("partager-document", ALL, STRUCTURE, PAGE)
            .carriedBy("structureId")
            .telling("kind", ResourceKind.DOCUMENT.name())
            .asking(TITLE, LINK, LICENCE, DESCRIPTION);

    static final FormAction RESERVE = FormAction.of("demander-reservation", ALL + "/{id}/reservations", STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(
                    Input.of(Kind.MOMENT, "from").asNeeded(),
                    Input.of(Kind.MOMENT, "to").asNeeded(),
                    QUANTITY,
                    Input.of(Kind.LINE, "purpose"),
                    Input.of(Kind.CHOICE, "workshopId").from("workshop"));

    static final FormAction REUSE = act("reutiliser-document", "reuse").asking(Input.of(Kind.LINE, "adaptation"));

    static final FormAction WITHDRAW = act("retirer-ressource", "withdraw")
            .asking(Input.of(Kind.LINE, "reason").asNeeded());

    private final FormAction describe;
    private final FormAction describeDocument;
    private final FormAction count;
    private final ActionButtons offers;
    private final ActingRightsResolver hands;
    private final ResourceQueries resources;

    ResourceActions(ActionButtons offers, ActingRightsResolver hands, ResourceQueries resources, VenueLookups venues) {
        this.offers = offers;
        this.hands = hands;
        this.resources = resources;
        describe = act("decrire-ressource", "describe")
                .asking(TITLE, VENUE, DESCRIPTION, CONDITIONS)
                .keeping(LICENCE, LINK)
                .startingFrom(from((reading, resource) -> described(resource)
                        .with(
                                "venueId",
                                resource.venue() == null
                                        ? null
                                        : venues.written(
                                                reading, resource.venue().id()))));
        describeDocument = act("decrire-document", "describe")
                .asking(TITLE, LINK, LICENCE, DESCRIPTION)
                .keeping(VENUE_ID, CONDITIONS)
                .startingFrom(from((reading, resource) -> described(resource)));
        count = act("compter-ressource", "set-quantity")
                .asking(QUANTITY.asNeeded())
                .startingFrom(from((reading, resource) -> FormValues.NOTHING.with("quantity", resource.quantity())));
    }

    @Override
    public List<FormAction> acts() {
        return List.of(SHARE, SHARE_DOCUMENT, RESERVE, REUSE, WITHDRAW, describe, describeDocument, count);
    }

    /** The buttons for what the viewer may begin. */
    public List<ActionButton> begin(ReadSession reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, SHARE, SHARE_DOCUMENT) : List.of();
    }

    /** The viewer's buttons on a resource, the most useful first. */
    public List<ActionButton> on(ReadSession reading, ResourceItem resource, Address here) {
        if (resource.status() == ResourceStatus.WITHDRAWN) {
            return List.of();
        }
        var owner = resource.structure();
        var hand = hands.on(reading, List.of(owner), here);
        var shares = hand.speaksFor(owner.id());
        var lent = isLent(resource.kind());
        var row = offers.row(resource.id(), null, resource.title(), hand, here);
        var asks = hands.amongMembers(reading, here);
        var only = hand.isOnly(owner.id());
        return row.when(asks && !only, lent ? RESERVE : REUSE)
                .when(shares, lent ? describe : describeDocument, owner)
                .when(asks && only && lent, RESERVE)
                .when(shares && lent, count, owner)
                .when(shares, WITHDRAW, owner)
                .list();
    }

    private InitialValues from(BiFunction<ReadSession, ResourceItem, FormValues> known) {
        return (reading, id) -> resources
                .find(reading, id)
                .map(resource -> known.apply(reading, resource))
                .orElse(FormValues.NOTHING);
    }

    private static FormValues described(ResourceItem resource) {
        return FormValues.of(resource)
                .with(
                        "venueId",
                        resource.venue() == null ? null : resource.venue().id());
    }

    private static boolean isLent(ResourceKind kind) {
        return kind != ResourceKind.DOCUMENT;
    }

    private static List<String> names(Stream<? extends Enum<?>> values) {
        return values.map(Enum::name).toList();
    }

    private static FormAction act(String code, String verb) {
        return FormAction.of(code, ALL + "/{id}/" + verb, STRUCTURE, PAGE).carriedBy("structureId");
    }
}
