package fr.maillage.query.page.form;

import static fr.maillage.query.page.form.Act.By.EITHER;

import fr.maillage.query.page.Address;
import fr.maillage.query.page.Offer;
import fr.maillage.query.page.form.Input.Kind;
import fr.maillage.query.venue.VenueItem;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.standard.NationalStandard;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be done to venues: by whoever carries them, and by the hub where it coordinates. */
@Component
public class PlaceActs implements Acts.Book {

    private static final String PAGE = "/lieux/{id}";

    static final Act DECLARE = Act.of("declarer-lieu", "/api/venues", Act.By.STRUCTURE, PAGE)
            .carriedBy("structureId")
            .asking(
                    Input.of(Kind.LINE, "name").asNeeded(),
                    Input.of(Kind.LINE, "address").asNeeded(),
                    Input.of(Kind.LINE, "postcode").asNeeded(),
                    Input.of(Kind.COMMUNE, "communeCode").asNeeded(),
                    Input.choices("offer.services", NationalStandard.SERVICES));

    static final Act CONFIRM = Act.of("confirmer-lieu", "/api/venues/{id}/confirm", EITHER, PAGE);

    private final Offers offers;

    PlaceActs(Offers offers) {
        this.offers = offers;
    }

    @Override
    public List<Act> acts() {
        return List.of(DECLARE, CONFIRM);
    }

    /** What whoever looks may do to a venue, the most useful first. */
    public List<Offer> on(VenueItem venue, Address here) {
        var hand = Hand.on(here);
        var carrier = venue.structure();
        var own = carrier == null ? null : hand.as(carrier.id());
        if (own == null && !hand.coordinates(venue.territory().commune().code())) {
            return List.of();
        }
        var offered = new ArrayList<Offer>();
        if (venue.status() != VenueStatus.CLOSED) {
            offered.add(offers.offer(CONFIRM, venue.id(), null, venue.name(), own, here));
        }
        return offered;
    }
}
