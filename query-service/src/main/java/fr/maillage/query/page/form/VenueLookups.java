package fr.maillage.query.page.form;

import fr.maillage.query.page.Texts;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueItem;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueStatus;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds which venue people mean by its name, and which they might mean while they are still writing it. */
@Component
class VenueLookups {

    private static final Paging SOME = new Paging(null, 50);
    private static final List<VenueStatus> STANDING = List.of(VenueStatus.OPEN, VenueStatus.SUSPENDED);

    private final VenueQueries venues;
    private final Territories territories;
    private final Meant<VenueItem> meant;

    VenueLookups(VenueQueries venues, Territories territories, Texts texts) {
        this.venues = venues;
        this.territories = territories;
        this.meant = new Meant<>(
                "venue",
                texts,
                VenueItem::name,
                venue -> venue.territory().commune().name(),
                VenueItem::address);
    }

    /** The one venue that is meant, of several by the same name one's own; otherwise a fault, and null. */
    @Nullable UUID venue(Reading reading, String field, String written, List<Fault> faults) {
        var hand = Hand.now();
        return meant.one(field, written, words -> list(reading, "q", words), one -> hand.owns(carrier(one)), faults)
                .map(VenueItem::id)
                .orElse(null);
    }

    private static @Nullable UUID carrier(VenueItem venue) {
        var carrier = venue.structure();
        return carrier == null ? null : carrier.id();
    }

    /** Venues whose name or commune holds these words, as one may write them in a form. */
    Stream<String> suggest(Reading reading, String written) {
        return meant.labels(list(reading, "q", written)).stream();
    }

    /** Those of a structure, as one may write them in a form. */
    Stream<String> of(Reading reading, UUID structure) {
        return meant.labels(list(reading, "structure", structure.toString())).stream();
    }

    /** A venue as a form writes it; empty where it is not known. */
    String written(Reading reading, @Nullable UUID venue) {
        return venue == null
                ? ""
                : venues.find(reading, venue).map(meant::label).orElse("");
    }

    private List<VenueItem> list(Reading reading, String by, String value) {
        var filter = VenueFilter.of(new Parameters(Map.of(by, new String[] {value}), territories));
        return venues.list(reading, filter.withStatus(STANDING), SOME).items();
    }
}
