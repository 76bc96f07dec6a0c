package fr.maillage.query.venue;

import static fr.maillage.query.web.form.ContactInputs.EMAILS;
import static fr.maillage.query.web.form.ContactInputs.PHONE;
import static fr.maillage.query.web.form.ContactInputs.SITES;
import static fr.maillage.query.web.form.FormAction.By.EITHER;
import static fr.maillage.query.web.form.FormAction.By.HUB;
import static fr.maillage.query.web.form.FormAction.By.STRUCTURE;
import static fr.maillage.standard.NationalStandard.ACCESS_MODES;
import static fr.maillage.standard.NationalStandard.ACCOMPANIMENT_MODES;
import static fr.maillage.standard.NationalStandard.AUDIENCES;
import static fr.maillage.standard.NationalStandard.FEES;
import static fr.maillage.standard.NationalStandard.SERVICES;
import static fr.maillage.standard.NationalStandard.SPECIAL_CARE;

import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.ActingRights;
import fr.maillage.query.web.form.ActionButtons;
import fr.maillage.query.web.form.FormAction;
import fr.maillage.query.web.form.FormActions;
import fr.maillage.query.web.form.FormValues;
import fr.maillage.query.web.form.InitialValues;
import fr.maillage.query.web.form.Input;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.TerritoryLookups;
import fr.maillage.standard.NationalStandard;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The form actions on venues, for the structures that carry them and for the hub in its territory. */
@Component
public class VenueActions implements FormActions.Book {

    private static final String ALL = "/api/venues";
    private static final String PAGE = Venues.KIND.page("{id}");

    private static final Input NAME = Input.of(Kind.LINE, "name").asNeeded();
    private static final Input ADDRESS = Input.of(Kind.LINE, "address").asNeeded();
    private static final Input COMPLEMENT = Input.of(Kind.LINE, "addressComplement");
    private static final Input POSTCODE = Input.of(Kind.LINE, "postcode").asNeeded();
    private static final Input COMMUNE =
            Input.of(Kind.NAME, "communeCode").from("commune").asNeeded();
    private static final Input LATITUDE = Input.of(Kind.DECIMAL, FormerPoint.LATITUDE);
    private static final Input LONGITUDE = Input.of(Kind.DECIMAL, FormerPoint.LONGITUDE);
    private static final Input HOURS = Input.of(Kind.HOURS, "hours");
    private static final Input SUMMARY = Input.of(Kind.PROSE, "summary");
    private static final Input REASON = Input.of(Kind.LINE, "reason").asNeeded();

    static final FormAction DECLARE = FormAction.of("declarer-lieu", ALL, STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(
                    NAME,
                    ADDRESS,
                    POSTCODE,
                    COMMUNE,
                    Input.choices("offer.services", SERVICES),
                    HOURS,
                    PHONE,
                    Input.choices("offer.fees", FEES).asFolded(),
                    Input.choices("offer.audiences", AUDIENCES).asFolded(),
                    Input.choices("offer.accessModes", ACCESS_MODES).asFolded(),
                    Input.choices("offer.accompanimentModes", ACCOMPANIMENT_MODES)
                            .asFolded(),
                    EMAILS.asFolded(),
                    SITES.asFolded(),
                    COMPLEMENT.asFolded(),
                    LATITUDE.asFolded(),
                    LONGITUDE.asFolded(),
                    SUMMARY.asFolded());

    static final FormAction CONFIRM = act("confirmer-lieu", "confirm");

    static final FormAction SUSPEND = act("suspendre-lieu", "suspend")
            .asking(Input.of(Kind.DAY, "from").asNeeded(), Input.of(Kind.DAY, "until"), REASON);

    static final FormAction REOPEN = act("rouvrir-lieu", "reopen").asking(Input.of(Kind.DAY, "on"));

    static final FormAction CLOSE = act("fermer-lieu", "close").asking(REASON, Input.of(Kind.DAY, "on"));

    private final FormAction describe;
    private final FormAction hours;
    private final FormAction offer;
    private final FormAction relocate;
    private final LabelActions labels;
    private final ActionButtons offers;
    private final VenueQueries venues;
    private final TerritoryLookups lookups;
    private final Texts texts;

    VenueActions(
            LabelActions labels, ActionButtons offers, VenueQueries venues, TerritoryLookups lookups, Texts texts) {
        this.labels = labels;
        this.offers = offers;
        this.lookups = lookups;
        this.venues = venues;
        this.texts = texts;
        describe = act("decrire-lieu", "describe")
                .asking(
                        NAME,
                        SUMMARY,
                        PHONE,
                        EMAILS,
                        SITES,
                        Input.of(Kind.LINE, "booking"),
                        Input.of(Kind.PROSE, "presentation").asFolded(),
                        Input.choices("itinerancy", List.of("Fixe", "Itinérant"))
                                .asFolded(),
                        Input.of(Kind.LINE, "parent").asFolded(),
                        Input.of(Kind.LINE, "accessibility").asFolded(),
                        Input.of(Kind.LINE, "origin").asFolded(),
                        Input.choices("typologies", NationalStandard.TYPOLOGIES)
                                .worded("typology.")
                                .asFolded())
                .startingFrom(from(FormValues::of));
        hours = act("changer-horaires", "set-hours")
                .asking(HOURS)
                .startingFrom(from(venue -> FormValues.NOTHING.with(
                        "hours", venue.hours() == null ? null : venue.hours().raw())));
        offer = act("changer-offre", "set-offer")
                .asking(
                        Input.choices("services", SERVICES),
                        Input.choices("fees", FEES),
                        Input.choices("audiences", AUDIENCES),
                        Input.choices("accessModes", ACCESS_MODES),
                        Input.choices("specialCare", SPECIAL_CARE).asFolded(),
                        Input.choices("accompanimentModes", ACCOMPANIMENT_MODES).asFolded())
                .startingFrom(from(venue -> FormValues.of(venue.offer())));
        relocate = act("deplacer-lieu", "relocate")
                .asking(ADDRESS, POSTCODE, COMMUNE, COMPLEMENT, LATITUDE.asFolded(), LONGITUDE.asFolded())
                .startingFrom(from(this::placed))
                .doubting(FormerPoint::doubts);
    }

    @Override
    public List<FormAction> acts() {
        return List.of(DECLARE, CONFIRM, describe, hours, offer, relocate, SUSPEND, REOPEN, CLOSE);
    }

    /** The buttons for what the viewer may begin. */
    public List<ActionButton> begin(Address here) {
        return offers.begin(here, DECLARE);
    }

    /** The two buttons that structures use on their venues all year: to confirm the record, and to correct it. */
    public List<ActionButton> briefly(VenueItem venue, Address here) {
        return on(venue, here).stream().limit(2).toList();
    }

    /** The button that says what a venue offers, and no other. */
    public List<ActionButton> services(VenueItem venue, Address here) {
        return on(venue, here, offer::equals);
    }

    /** The viewer's buttons on a venue, the most useful first. */
    public List<ActionButton> on(VenueItem venue, Address here) {
        return on(venue, here, act -> true);
    }

    private List<ActionButton> on(VenueItem venue, Address here, Predicate<FormAction> wanted) {
        var hand = ActingRights.on(here);
        var carrier = venue.structure();
        var own = carrier == null ? null : hand.as(carrier.id());
        var hub = hand.coordinates(venue.territory().commune().code());
        if (own == null && !hub) {
            return List.of();
        }
        return possible(venue, own != null, hub)
                .filter(wanted)
                .map(act -> said(
                        act,
                        venue,
                        offers.offer(act, venue.id(), null, venue.name(), act.by() == HUB ? null : own, here)))
                .toList();
    }

    /** Gives the button that changes services another text where none was ever said: there is nothing to change yet. */
    private ActionButton said(FormAction act, VenueItem venue, ActionButton offered) {
        var first = act.equals(offer) && venue.offer().services().isEmpty();
        return first ? offered.saying(texts.of("act.changer-offre.first")) : offered;
    }

    /** The form actions that are possible on a venue. One that closed for good can only open again. */
    private Stream<FormAction> possible(VenueItem venue, boolean own, boolean hub) {
        if (venue.closure() != null) {
            return Stream.of(REOPEN);
        }
        var paused = venue.suspension() != null || venue.status() != VenueStatus.OPEN;
        return Stream.of(
                        Stream.of(CONFIRM, describe, hours, offer, relocate),
                        labels.possible(venue, own, hub),
                        Stream.of(paused ? REOPEN : SUSPEND, CLOSE))
                .flatMap(acts -> acts);
    }

    private FormValues placed(VenueItem venue) {
        var point = venue.coordinates();
        return FormValues.of(venue)
                .with(FormerPoint.LATITUDE, point == null ? null : plain(point.latitude()))
                .with(FormerPoint.LONGITUDE, point == null ? null : plain(point.longitude()))
                .with("communeCode", lookups.commune(venue.territory().commune().code()));
    }

    /** Degrees as a form reads them. Java would write degrees close to zero with an exponent. */
    private static String plain(double degrees) {
        return BigDecimal.valueOf(degrees).toPlainString();
    }

    private InitialValues from(Function<VenueItem, FormValues> known) {
        return (reading, id) -> venues.find(reading, id).map(known).orElse(FormValues.NOTHING);
    }

    private static FormAction act(String code, String verb) {
        return FormAction.of(code, ALL + "/{id}/" + verb, EITHER, PAGE);
    }
}
