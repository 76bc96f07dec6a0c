package fr.maillage.query.venue;

import fr.maillage.events.VenueEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.Gazetteer;
import org.springframework.context.annotation.Bean;

/** The venues as a kind of record, with what they bring to code that does not know them. */
public class Venues {

    public static final Kind KIND = new Kind(VenueEvent.class, "venue", "venues", "/lieux/", "name", "structure_id");

    @Bean
    Kind venueKind() {
        return KIND;
    }

    @Bean
    Projection<?> venueProjection() {
        return new VenueProjection();
    }

    @Bean
    EventSentences<?> venueSentences(Gazetteer gazetteer) {
        return new VenueSentences(gazetteer);
    }

    /** A closed venue counts as gone. */
    @Bean
    ComparedRecords<?> comparedVenues(VenueQueries venues) {
        var there = VenueFilter.ALL.with(VenueFilter.STATUS, VenueFilter.NOT_CLOSED);
        return new ComparedRecords<>(
                KIND,
                VenueItem.class,
                venue -> new RecordLine(venue.id(), venue.name(), venue.communeCode()),
                (reading, territory, id) -> venues.after(reading, there.in(territory), id, Chunks.SIZE));
    }
}
