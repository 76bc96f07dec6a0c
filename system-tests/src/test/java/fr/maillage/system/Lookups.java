package fr.maillage.system;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An address of each operation that reads: of records that are there, with the questions that it cannot do without. */
record Lookups(
        UUID structure, UUID venue, UUID resource, String reservation, UUID workshop, UUID partnership, UUID need) {

    private static final Map<String, String> QUESTIONS = Map.of(
            "/api/compare", "?kind=venues&from=2026-01-01&to=2026-11-01",
            "/api/partners", "?theme=email",
            "/api/search", "?q=zebulon",
            "/api/changes", "?since=0");

    static Lookups of(Scene scene) throws Exception {
        var reservation = scene.reservation(scene.owner(), scene.owner());
        return new Lookups(
                scene.owner(),
                scene.venue(),
                scene.resource(scene.owner()),
                reservation,
                scene.workshop(scene.owner(), scene.partner()),
                scene.partnership(scene.owner(), scene.partner()),
                scene.need(scene.owner()));
    }

    /** @param template an operation's, such as {@code /api/venues/{id}} */
    String address(String template) {
        if (template.contains("/reservations/")) {
            return reservation;
        }
        var ids = new LinkedHashMap<String, UUID>();
        ids.put("/api/structures/", structure);
        ids.put("/api/venues/", venue);
        ids.put("/api/resources/", resource);
        ids.put("/api/workshops/", workshop);
        ids.put("/api/partnerships/", partnership);
        ids.put("/api/needs/", need);
        var address = template.replace("{kind}/{code}", "departement/62").replace("{name}", "venue");
        for (var kind : ids.entrySet()) {
            if (address.startsWith(kind.getKey())) {
                address = address.replace("{id}", kind.getValue().toString());
            }
        }
        return address
                + (address.endsWith("/keys") ? "?structure=" + structure : "")
                + (address.endsWith("/availability") ? "?from=2027-03-01&to=2027-03-08" : "")
                + QUESTIONS.getOrDefault(address, "");
    }
}
