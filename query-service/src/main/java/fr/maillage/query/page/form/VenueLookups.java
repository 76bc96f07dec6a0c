package fr.maillage.query.page.form;

import fr.maillage.access.Identity;
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
    private final Texts texts;

    VenueLookups(VenueQueries venues, Territories territories, Texts texts) {
        this.venues = venues;
        this.territories = territories;
        this.texts = texts;
    }

    /** The one venue that is meant; otherwise a fault, and null. */
    @Nullable UUID venue(Reading reading, String field, String written, List<Fault> faults) {
        var found =
                Meant.by(written, words -> list(reading, "q", words).toList(), VenueItem::name, VenueLookups::label);
        var own = found.stream().filter(VenueLookups::isOwn).toList();
        if (found.size() == 1 || own.size() == 1) {
            return (own.size() == 1 ? own : found).getFirst().id();
        }
        faults.add(new Fault(
                field,
                found.isEmpty()
                        ? texts.of("form.venue.unknown", written)
                        : texts.of("form.venue.several", written, Meant.some(found, VenueLookups::label))));
        return null;
    }

    /** Of several by the same name, one most often means one's own. */
    private static boolean isOwn(VenueItem venue) {
        var carrier = venue.structure();
        return carrier != null
                && Identity.current()
                        .filter(identity -> identity.structures().contains(carrier.id()))
                        .isPresent();
    }

    /** Venues whose name or commune holds these words, as one may write them in a form. */
    Stream<String> suggest(Reading reading, String written) {
        return list(reading, "q", written).map(VenueLookups::label);
    }

    /** Those of a structure, as one may write them in a form. */
    Stream<String> of(Reading reading, UUID structure) {
        return list(reading, "structure", structure.toString()).map(VenueLookups::label);
    }

    /** A venue as a form writes it; empty where it is not known. */
    String written(Reading reading, @Nullable UUID venue) {
        return venue == null
                ? ""
                : venues.find(reading, venue).map(VenueLookups::label).orElse("");
    }

    private static String label(VenueItem venue) {
        return venue.name() + " (" + venue.territory().commune().name() + ")";
    }

    private Stream<VenueItem> list(Reading reading, String by, String value) {
        var filter = VenueFilter.of(new Parameters(Map.of(by, new String[] {value}), territories));
        return venues.list(reading, filter.withStatus(STANDING), SOME).items().stream();
    }
}
