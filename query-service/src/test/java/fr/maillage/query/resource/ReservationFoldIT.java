package fr.maillage.query.resource;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationCancelled;
import fr.maillage.events.ResourceEvent.ReservationDeclined;
import fr.maillage.events.ResourceEvent.ReservationMoved;
import fr.maillage.events.ResourceEvent.ResourceHandedOver;
import fr.maillage.events.ResourceEvent.ResourceQuantitySet;
import fr.maillage.events.ResourceEvent.ResourceReturned;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service shows of what is lent is what anybody makes of the event history alone, at any position of it. */
class ReservationFoldIT {

    private static final int FACTS = 300;
    private static final int RESOURCES = 4;
    private static final int STEP = 37;

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(invented(new Random(20_261_202)));
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    /** A reservation as its JSON says, knowing nothing of the service's own fold. */
    private static final class Loan {
        private final JsonNode asked;
        private Instant from;
        private Instant to;
        private String status = "REQUESTED";
        private Instant out = Instant.MAX;
        private Instant back = Instant.MAX;

        Loan(JsonNode asked) {
            this.asked = asked;
            this.from = Instant.parse(asked.at("/period/from").asString());
            this.to = Instant.parse(asked.at("/period/to").asString());
        }

        void read(String type, JsonNode data) {
            switch (type) {
                case "resource.ReservationAccepted" -> status = "ACCEPTED";
                case "resource.ReservationDeclined" -> status = "DECLINED";
                case "resource.ReservationCancelled" -> status = "CANCELLED";
                case "resource.ReservationMoved" -> {
                    from = Instant.parse(data.at("/period/from").asString());
                    to = Instant.parse(data.at("/period/to").asString());
                }
                case "resource.ResourceHandedOver" -> {
                    status = "HANDED_OVER";
                    out = Instant.parse(data.get("at").asString());
                }
                case "resource.ResourceReturned" -> {
                    status = "RETURNED";
                    back = Instant.parse(data.get("at").asString());
                }
                default -> throw new IllegalStateException(type);
            }
        }

        boolean takesAt(Instant moment) {
            var begun = !moment.isBefore(from) || !moment.isBefore(out);
            return switch (status) {
                case "ACCEPTED" -> !moment.isBefore(from) && moment.isBefore(to);
                case "HANDED_OVER" -> begun;
                case "RETURNED" -> begun && moment.isBefore(back);
                default -> false;
            };
        }
    }

    @Test
    void at_every_moment_what_is_lent_is_the_fold_of_the_log() throws Exception {
        var loans = new TreeMap<String, Map<String, Loan>>();
        var quantities = new HashMap<String, Integer>();
        var sequences = new HashMap<String, Long>();
        for (var text : service.get("/api/log?to=" + FACTS).body().lines().toList()) {
            var line = JsonMapper.shared().readTree(text);
            var resource = line.get("subject").asString();
            var data = line.get("data");
            sequences.put(resource, line.get("sequence").asLong());
            if (data.has("quantity") && !data.has("reservationId")) {
                quantities.put(resource, data.get("quantity").asInt());
            }
            if (data.has("reservationId")) {
                var of = loans.computeIfAbsent(resource, id -> new HashMap<>());
                var id = data.get("reservationId").asString();
                if (data.has("period") && data.has("quantity")) {
                    of.put(id, new Loan(data));
                } else {
                    Objects.requireNonNull(of.get(id)).read(line.get("type").asString(), data);
                }
            }
            var position = line.get("position").asLong();
            if (position % STEP == 0) {
                var moment = Instant.parse(line.get("recordedAt").asString());
                for (var id : quantities.keySet()) {
                    assertSame(id, position, moment, loans.getOrDefault(id, Map.of()), quantities, sequences);
                }
            }
        }
    }

    private static void assertSame(
            String resource,
            long position,
            Instant moment,
            Map<String, Loan> loans,
            Map<String, Integer> quantities,
            Map<String, Long> sequences)
            throws Exception {
        var where = resource + " at " + position;
        var at = "at=position:" + position;
        var shown = service.json("/api/resources/" + resource + "?" + at);
        var quantity = Objects.requireNonNull(quantities.get(resource));
        var taken = loans.values().stream()
                .filter(loan -> loan.takesAt(moment))
                .mapToInt(loan -> loan.asked.get("quantity").asInt())
                .sum();
        assertThat(shown.get("quantity").asInt()).as(where).isEqualTo(quantity);
        assertThat(shown.get("sequence").asLong()).as(where).isEqualTo(sequences.get(resource));
        assertThat(shown.get("free").asInt()).as(where).isEqualTo(Math.max(0, quantity - taken));
        var reservations = service.json("/api/reservations?limit=500&resource=" + resource + "&" + at)
                .get("items");
        assertThat(reservations.size()).as(where).isEqualTo(loans.size());
        for (var reservation : reservations) {
            var loan = Objects.requireNonNull(loans.get(reservation.get("id").asString()));
            assertThat(reservation.get("status").asString()).as(where).isEqualTo(loan.status);
            assertThat(reservation.get("quantity")).as(where).isEqualTo(loan.asked.get("quantity"));
            assertThat(Instant.parse(reservation.get("from").asString()))
                    .as(where)
                    .isEqualTo(loan.from);
            assertThat(Instant.parse(reservation.get("to").asString()))
                    .as(where)
                    .isEqualTo(loan.to);
        }
    }

    private static Facts invented(Random random) {
        var facts = new Facts();
        for (var resource = 0; resource < RESOURCES; resource++) {
            facts.say(Facts.id(500 + resource), Lent.tablets(10), "62510");
        }
        var asked = new HashMap<UUID, UUID>();
        var now = Facts.START;
        while (facts.log().size() < FACTS) {
            var pause = Duration.ofMinutes(random.nextInt(600));
            now = now.plus(pause);
            var reservation = Facts.id(600 + random.nextInt(60));
            var known = asked.containsKey(reservation);
            var resource = asked.computeIfAbsent(reservation, id -> Facts.id(500 + random.nextInt(RESOURCES)));
            facts.later(pause).say(resource, fact(random, reservation, known, now), "62510");
        }
        return facts;
    }

    private static ResourceEvent fact(Random random, UUID reservation, boolean known, Instant now) {
        var from = now.plus(Duration.ofHours(random.nextInt(48) - 12));
        var period = new Period(from, from.plus(Duration.ofHours(1 + random.nextInt(96))));
        if (!known) {
            return Lent.requested(reservation, period, 1 + random.nextInt(4));
        }
        var facts = List.<ResourceEvent>of(
                new ReservationAccepted(reservation),
                new ReservationAccepted(reservation),
                new ReservationDeclined(reservation, null),
                new ReservationCancelled(reservation, "plus besoin"),
                new ReservationMoved(reservation, period),
                new ResourceHandedOver(reservation, now),
                new ResourceReturned(reservation, now, null),
                new ResourceQuantitySet(5 + random.nextInt(10)));
        return facts.get(random.nextInt(facts.size()));
    }
}
