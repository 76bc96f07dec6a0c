package fr.maillage.system;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the log says, folded once more by somebody who knows nothing of the services: from the lines of the public event
 * history, in the plainest way.
 */
final class FoldedLog {

    private static final Set<String> HOLDING = Set.of("ACCEPTED", "HANDED_OVER");

    /** What a reservation holds, and of which resource. */
    private record Reservation(String resource, Instant from, Instant to, int quantity) {}

    private final Map<String, String> statuses = new TreeMap<>();
    private final Map<String, Integer> quantities = new HashMap<>();
    private final Map<String, Reservation> reservations = new HashMap<>();
    private final Map<String, Set<String>> awaited = new HashMap<>();
    private final List<String> broken = new ArrayList<>();

    FoldedLog(List<JsonNode> lines) {
        lines.forEach(this::take);
    }

    /** Status by id, of everything but structures and reviews. */
    Map<String, String> statuses() {
        return statuses;
    }

    /** Where more was promised than there is: nowhere, ever. */
    List<String> broken() {
        return broken;
    }

    private void take(JsonNode line) {
        var subject = line.path("subject").stringValue();
        var data = line.path("data");
        var fact = line.path("type").stringValue();
        switch (fact.substring(0, fact.indexOf('.'))) {
            case "resource" -> resource(subject, fact.substring(9), data);
            case "workshop" -> workshop(subject, fact.substring(9), data);
            case "partnership" -> partnership(subject, fact.substring(12), data);
            default -> {}
        }
        reservations.values().stream()
                .map(Reservation::resource)
                .filter(subject::equals)
                .findFirst()
                .ifPresent(lent -> check(lent, line.path("position").asString()));
    }

    private void resource(String subject, String fact, JsonNode data) {
        var reservation = data.path("reservationId").asString("");
        switch (fact) {
            case "ResourceShared" -> {
                statuses.put(subject, "SHARED");
                quantities.put(subject, data.path("quantity").intValue());
            }
            case "ResourceQuantitySet" ->
                quantities.put(subject, data.path("quantity").intValue());
            case "ResourceWithdrawn" -> statuses.put(subject, "WITHDRAWN");
            case "ReservationRequested" -> {
                statuses.put(reservation, "REQUESTED");
                reservations.put(
                        reservation, held(subject, data, data.path("quantity").intValue()));
            }
            case "ReservationMoved" ->
                reservations.compute(
                        reservation, (id, before) -> held(subject, data, before == null ? 0 : before.quantity()));
            case "ReservationAccepted" -> statuses.put(reservation, "ACCEPTED");
            case "ReservationDeclined" -> statuses.put(reservation, "DECLINED");
            case "ReservationCancelled" -> statuses.put(reservation, "CANCELLED");
            case "ResourceHandedOver" -> statuses.put(reservation, "HANDED_OVER");
            case "ResourceReturned" -> statuses.put(reservation, "RETURNED");
            default -> {}
        }
    }

    private static Reservation held(String resource, JsonNode data, int quantity) {
        return new Reservation(
                resource,
                Instant.parse(data.at("/period/from").stringValue()),
                Instant.parse(data.at("/period/to").stringValue()),
                quantity);
    }

    private void workshop(String subject, String fact, JsonNode data) {
        switch (fact) {
            case "WorkshopProposed", "WorkshopRescheduled" -> statuses.put(subject, "PROPOSED");
            case "WorkshopConfirmed" -> statuses.put(subject, "CONFIRMED");
            case "WorkshopCancelled" -> statuses.put(subject, "CANCELLED");
            case "WorkshopHeld" -> statuses.put(subject, "HELD");
            default -> {}
        }
    }

    private void partnership(String subject, String fact, JsonNode data) {
        switch (fact) {
            case "PartnershipProposed" -> {
                statuses.put(subject, "PROPOSED");
                var partners = new HashSet<String>();
                data.path("partners").forEach(partner -> partners.add(partner.stringValue()));
                awaited.put(subject, partners);
            }
            case "PartnershipAccepted" ->
                awaited.get(subject).remove(data.path("structureId").stringValue());
            case "PartnershipDeclined" -> statuses.put(subject, "DECLINED");
            case "PartnershipFormed" -> {
                statuses.put(subject, "FORMED");
                if (!awaited.get(subject).isEmpty()) {
                    broken.add(subject + " was formed before all had agreed");
                }
            }
            case "PartnershipEnded" -> statuses.put(subject, "ENDED");
            default -> {}
        }
    }

    /** At the beginning of each reservation, which is where a sum can grow. */
    private void check(String resource, String position) {
        var holding = reservations.entrySet().stream()
                .filter(entry -> entry.getValue().resource().equals(resource))
                .filter(entry -> HOLDING.contains(statuses.getOrDefault(entry.getKey(), "")))
                .map(Map.Entry::getValue)
                .toList();
        for (var instant : holding.stream().map(Reservation::from).toList()) {
            var sum = holding.stream()
                    .filter(one -> !instant.isBefore(one.from()) && instant.isBefore(one.to()))
                    .mapToInt(Reservation::quantity)
                    .sum();
            if (sum > quantities.getOrDefault(resource, 0)) {
                broken.add("at position " + position + ", " + sum + " of " + resource + " were promised");
            }
        }
    }
}
