package fr.maillage.query.history;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import fr.maillage.standard.NationalStandard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the service shows is what anybody makes of the event history alone, at any position of it. */
class FoldIT {

    private static final int FACTS = 400;
    private static final int VENUES = 25;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static final Facts FACTS_SO_FAR = invented(new Random(20_260_630));

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(FACTS_SO_FAR);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void at_every_moment_the_venues_are_the_fold_of_the_log() throws Exception {
        var lines = service.get("/api/log?to=" + FACTS)
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
        assertThat(lines).hasSize(FACTS);
        var fold = new IndependentFold();
        for (var line : lines) {
            fold.read(line);
            var position = line.get("position").asLong();
            if (position % 57 == 0 || position == FACTS) {
                assertSame(position, line, fold);
            }
        }
    }

    @Test
    void the_past_is_the_same_bytes_while_others_record() throws Exception {
        var question = "/api/venues?limit=500&at=position:" + FACTS / 2;
        var before = service.get(question).body();
        var facts = FACTS_SO_FAR.say(Facts.id(99), Facts.venue("Lieu de plus", Facts.lievin()), "62510");

        service.publish(facts);

        assertThat(service.get(question).body()).isEqualTo(before);
        assertThat(service.json("/api/venues?limit=1").get("total").asInt())
                .isEqualTo(service.json("/api/venues?limit=1&at=position:" + FACTS)
                                .get("total")
                                .asInt()
                        + 1);
    }

    private static void assertSame(long position, JsonNode line, IndependentFold fold) throws Exception {
        var day = LocalDate.parse(line.get("recordedAt").asString().substring(0, 10));
        var shown =
                service.json("/api/venues?limit=500&at=position:" + position).get("items");
        assertThat(shown).hasSize(fold.spots().size());
        for (var venue : shown) {
            var spot = Objects.requireNonNull(
                    fold.spots().get(UUID.fromString(venue.get("id").asString())));
            var where = "venue " + venue.get("id") + " at " + position;
            assertThat(venue.get("sequence").asLong()).as(where).isEqualTo(spot.sequence);
            assertThat(venue.get("name")).as(where).isEqualTo(spot.name);
            assertThat(venue.get("communeCode")).as(where).isEqualTo(spot.place.get("communeCode"));
            assertThat(venue.get("address")).as(where).isEqualTo(spot.place.get("address"));
            assertThat(venue.at("/hours/raw").asString(""))
                    .as(where)
                    .isEqualTo(spot.hours.path("raw").asString(""));
            assertThat(venue.get("offer")).as(where).isEqualTo(spot.offer);
            assertThat(labels(venue)).as(where).isEqualTo(spot.labels);
            assertThat(venue.get("status").asString()).as(where).isEqualTo(spot.status(day));
        }
    }

    /** Each label, as it was posted, with its standing. */
    private static Map<JsonNode, String> labels(JsonNode venue) {
        return venue.get("labels")
                .valueStream()
                .collect(toMap(
                        label -> ((ObjectNode) label.deepCopy()).retain("kind", "name"),
                        label -> label.get("standing").asString()));
    }

    private static Facts invented(Random random) {
        var facts = new Facts();
        var declared = new HashSet<UUID>();
        while (facts.log().size() < FACTS) {
            var venue = Facts.id(100 + random.nextInt(VENUES));
            var fact = declared.add(venue) ? Facts.venue("Lieu " + venue, Facts.lievin()) : fact(random);
            facts.later(Duration.ofHours(random.nextInt(20))).say(venue, fact, "62510");
        }
        return facts;
    }

    private static NetworkEvent fact(Random random) {
        var day = DAY.plusDays(random.nextInt(300));
        var label = Facts.programme(NationalStandard.PROGRAMMES.get(random.nextInt(4)));
        var facts = List.<NetworkEvent>of(
                new VenueDescribed(Facts.profile("Renommé « " + random.nextInt(1000) + " » \\ \"é\""), null),
                new VenueRelocated(random.nextBoolean() ? Facts.denain() : Facts.lievin(), null),
                new VenueHoursSet(Facts.hours("Mo 0" + random.nextInt(9) + ":00-12:00"), null),
                new VenueHoursSet(null, null),
                new VenueOfferSet(Facts.offer(NationalStandard.SERVICES.get(random.nextInt(9))), null),
                new VenueLabelDeclared(label, null),
                new VenueLabelGranted(label, null),
                new VenueLabelWithdrawn(label, null),
                new VenueSuspended(DAY, null, "travaux"),
                new VenueClosed(DAY, "fin du bail"),
                new VenueReopened(DAY),
                new VenueConfirmed(day, null));
        return facts.get(random.nextInt(facts.size()));
    }
}
