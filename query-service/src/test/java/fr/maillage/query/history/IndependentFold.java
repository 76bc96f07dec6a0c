package fr.maillage.query.history;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** What a reader of the event history makes of it alone, from its JSON, knowing nothing of the service's own fold. */
final class IndependentFold {

    private final Map<UUID, Spot> spots = new TreeMap<>();

    /** A venue, as its parts of JSON. */
    static final class Spot {
        long sequence;
        JsonNode name = MissingNode.getInstance();
        JsonNode place = MissingNode.getInstance();
        JsonNode hours = MissingNode.getInstance();
        JsonNode offer = MissingNode.getInstance();
        Map<JsonNode, String> labels = new HashMap<>();

        @Nullable LocalDate closed;

        @Nullable LocalDate suspended;

        String status(LocalDate day) {
            if (closed != null && !day.isBefore(closed)) {
                return "CLOSED";
            }
            return suspended != null && !day.isBefore(suspended) ? "SUSPENDED" : "OPEN";
        }
    }

    Map<UUID, Spot> spots() {
        return spots;
    }

    void read(JsonNode line) {
        if (!line.get("type").asString().startsWith("venue.")) {
            return;
        }
        var spot = spots.computeIfAbsent(UUID.fromString(line.get("subject").asString()), id -> new Spot());
        var data = line.get("data");
        spot.sequence = line.get("sequence").asLong();
        switch (line.get("type").asString()) {
            case "venue.VenueDeclared" -> {
                spot.name = data.at("/profile/name");
                spot.place = data.path("place");
                spot.hours = data.path("hours");
                spot.offer = data.path("offer");
                data.get("labels")
                        .forEach(label ->
                                spot.labels.put(label, data.get("labelStanding").asString()));
            }
            case "venue.VenueDescribed" -> spot.name = data.at("/profile/name");
            case "venue.VenueRelocated" -> spot.place = data.path("place");
            case "venue.VenueHoursSet" -> spot.hours = data.path("hours");
            case "venue.VenueOfferSet" -> spot.offer = data.path("offer");
            case "venue.VenueLabelDeclared" -> spot.labels.putIfAbsent(data.get("label"), "DECLARED");
            case "venue.VenueLabelGranted" -> spot.labels.put(data.get("label"), "GRANTED");
            case "venue.VenueLabelWithdrawn" -> spot.labels.remove(data.get("label"));
            case "venue.VenueSuspended" ->
                spot.suspended = LocalDate.parse(data.get("from").asString());
            case "venue.VenueClosed" ->
                spot.closed = LocalDate.parse(data.get("on").asString());
            case "venue.VenueReopened" -> {
                spot.closed = null;
                spot.suspended = null;
            }
            default -> {}
        }
    }
}
