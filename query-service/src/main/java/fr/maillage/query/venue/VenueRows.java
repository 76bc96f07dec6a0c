package fr.maillage.query.venue;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import org.springframework.stereotype.Component;

/** The list rows of venues, each with a status badge for its freshness. */
@Component
public class VenueRows {

    private final Texts texts;

    VenueRows(Texts texts) {
        this.texts = texts;
    }

    public ListRow row(VenueItem venue, ReadSession reading, Address here) {
        return new ListRow(
                venue.name(),
                here.record(Venues.KIND, venue.id()),
                ListRow.about(venue.territory().commune().name(), venue.address()),
                new StatusBadge(
                        "frais-" + venue.freshness(), venue.freshness().name(), texts.of("fresh." + venue.freshness())),
                DateFormatter.ago(venue.saidOn(), reading.day()));
    }
}
