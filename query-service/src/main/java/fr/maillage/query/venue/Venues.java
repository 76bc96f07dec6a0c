package fr.maillage.query.venue;

import fr.maillage.events.VenueEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.structure.Collaborations;
import fr.maillage.query.web.Pending;
import fr.maillage.query.web.PendingAnswers;
import fr.maillage.time.Paris;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;

/** The venues as a kind of record, with what they bring to code that does not know them. */
public class Venues {

    public static final Kind KIND = new Kind(VenueEvent.class, "venue", "venues", "/lieux/", "name", "structure_id");

    private static final String WAITING = """
            v.id, v.said_on::timestamp AT TIME ZONE 'Europe/Paris', v.id, v.commune, v.structure_id,
            array_remove(ARRAY[v.structure_id], NULL), v.said_on::timestamp AT TIME ZONE 'Europe/Paris', NULL, 1
            FROM {venue} v WHERE %s
            AND NOT coalesce(v.closed_from <= :day AND coalesce(v.closed_until >= :day, true), false)""";

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

    @Bean
    Collaborations<?> venuesOfStructure(VenueQueries venues, VenueRows rows, VenueActions actions) {
        var open = VenueFilter.ALL.with(VenueFilter.STATUS, VenueFilter.NOT_CLOSED);
        return new Collaborations<>(
                KIND,
                (reading, structure, paging) ->
                        venues.list(reading, open.with(VenueFilter.STRUCTURE, structure), paging),
                rows::row,
                actions::briefly,
                (reading, here) -> actions.begin(here));
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

    @Bean
    Pending venueStale() {
        return aging("VENUE_STALE", Freshness.STALE);
    }

    @Bean
    Pending venueToVerify() {
        return aging("VENUE_TO_VERIFY", Freshness.VERIFY);
    }

    @Bean
    Pending venueWithoutServices() {
        return Pending.of(KIND, "VENUE_WITHOUT_SERVICES", WAITING.formatted("v.services = '{}'"));
    }

    @Bean
    PendingAnswers<?> agingVenueAnswers(VenueQueries venues, VenueActions actions) {
        return new PendingAnswers<>(
                Set.of("VENUE_STALE", "VENUE_TO_VERIFY"),
                venues::find,
                VenueItem::id,
                (reading, one, number, here) -> actions.on(one, here));
    }

    @Bean
    PendingAnswers<?> venueWithoutServicesAnswers(VenueQueries venues, VenueActions actions) {
        return new PendingAnswers<>(
                Set.of("VENUE_WITHOUT_SERVICES"),
                venues::find,
                VenueItem::id,
                (reading, one, number, here) -> actions.services(one, here));
    }

    /** A venue that is that old waits from the day on which its record had become so. */
    private static Pending aging(String name, Freshness freshness) {
        var since = "since_" + freshness;
        var until = "until_" + freshness;
        return Pending.of(KIND, name, WAITING.formatted("v.said_on BETWEEN :" + since + " AND :" + until))
                .with(reading -> Map.of(since, freshness.since(reading.day()), until, freshness.until(reading.day())))
                .begun(said -> Paris.startOf(freshness.begins(Paris.dayOf(said))));
    }
}
