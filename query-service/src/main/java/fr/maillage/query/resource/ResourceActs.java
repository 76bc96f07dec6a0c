package fr.maillage.query.resource;

import static fr.maillage.query.web.form.Act.By.STRUCTURE;

import fr.maillage.events.Approval;
import fr.maillage.events.ResourceKind;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.Hands;
import fr.maillage.query.venue.VenueLookups;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Offer;
import fr.maillage.query.web.form.Act;
import fr.maillage.query.web.form.Acts;
import fr.maillage.query.web.form.Current;
import fr.maillage.query.web.form.Given;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.Offers;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What may be done to a resource: by whoever shares it, by all who may borrow or reuse it, and by the hub in their name. */
@Component
public class ResourceActs implements Acts.Book {

    private static final String ALL = "/api/resources";
    private static final String PAGE = "/ressources/{id}";

    private static final Input TITLE = Input.of(Kind.LINE, "title").asNeeded();
    private static final Input QUANTITY = Input.of(Kind.NUMBER, "quantity");
    private static final Input DESCRIPTION = Input.of(Kind.PROSE, "description");
    private static final Input VENUE = Input.of(Kind.NAME, "venueId").from("venue");
    private static final Input VENUE_ID = Input.of(Kind.SUBJECT, "venueId");
    private static final Input CONDITIONS = Input.of(Kind.PROSE, "conditions");
    private static final Input LICENCE = Input.of(Kind.LINE, "licence").asNeeded();
    private static final Input LINK = Input.of(Kind.LINE, "link").asNeeded();

    static final Act SHARE = Act.of("partager-ressource", ALL, STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(
                    Input.choice("kind", names(Stream.of(ResourceKind.values()).filter(ResourceActs::isLent)))
                            .worded("resource.kind.")
                            .asNeeded(),
                    TITLE,
                    QUANTITY,
                    VENUE,
                    Input.choice("approval", names(Stream.of(Approval.values())))
                            .worded("approval."),
                    DESCRIPTION.asFolded(),
                    CONDITIONS.asFolded());

    static final Act SHARE_DOCUMENT = Act.of("partager-document", ALL, STRUCTURE, PAGE)
            .carriedBy("structureId")
            .telling("kind", ResourceKind.DOCUMENT.name())
            .asking(TITLE, LINK, LICENCE, DESCRIPTION);

    static final Act RESERVE = Act.of("demander-reservation", ALL + "/{id}/reservations", STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(
                    Input.of(Kind.MOMENT, "from").asNeeded(),
                    Input.of(Kind.MOMENT, "to").asNeeded(),
                    QUANTITY,
                    Input.of(Kind.LINE, "purpose"),
                    Input.of(Kind.CHOICE, "workshopId").from("workshop"));

    static final Act REUSE = act("reutiliser-document", "reuse").asking(Input.of(Kind.LINE, "adaptation"));

    static final Act WITHDRAW = act("retirer-ressource", "withdraw")
            .asking(Input.of(Kind.LINE, "reason").asNeeded());

    private final Act describe;
    private final Act describeDocument;
    private final Act count;
    private final Offers offers;
    private final Hands hands;
    private final ResourceQueries resources;

    ResourceActs(Offers offers, Hands hands, ResourceQueries resources, VenueLookups venues) {
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
                .startingFrom(from((reading, resource) -> Given.NOTHING.with("quantity", resource.quantity())));
    }

    @Override
    public List<Act> acts() {
        return List.of(SHARE, SHARE_DOCUMENT, RESERVE, REUSE, WITHDRAW, describe, describeDocument, count);
    }

    /** What whoever looks may begin. */
    public List<Offer> begin(ReadSession reading, Address here) {
        return hands.amongMembers(reading, here) ? offers.begin(here, SHARE, SHARE_DOCUMENT) : List.of();
    }

    /** What whoever looks may do to a resource, the most useful first. */
    public List<Offer> on(ReadSession reading, ResourceItem resource, Address here) {
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

    private Current from(BiFunction<ReadSession, ResourceItem, Given> known) {
        return (reading, id) -> resources
                .find(reading, id)
                .map(resource -> known.apply(reading, resource))
                .orElse(Given.NOTHING);
    }

    private static Given described(ResourceItem resource) {
        return Given.NOTHING
                .with("title", resource.title())
                .with("description", resource.description())
                .with(
                        "venueId",
                        resource.venue() == null ? null : resource.venue().id())
                .with("conditions", resource.conditions())
                .with("licence", resource.licence())
                .with("link", resource.link());
    }

    private static boolean isLent(ResourceKind kind) {
        return kind != ResourceKind.DOCUMENT;
    }

    private static List<String> names(Stream<? extends Enum<?>> values) {
        return values.map(Enum::name).toList();
    }

    private static Act act(String code, String verb) {
        return Act.of(code, ALL + "/{id}/" + verb, STRUCTURE, PAGE).carriedBy("structureId");
    }
}
