package fr.maillage.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that is posted, in order: the same on every machine, but for the days, which are told from the day it begins. */
final class DemoNetwork {

    static final String ORIGIN = "Réseau de démonstration";

    private final LocalDate today;
    private final List<Post> posts = new ArrayList<>();

    private DemoNetwork(LocalDate today) {
        this.today = today;
    }

    static List<Post> posts(LocalDate today) {
        var network = new DemoNetwork(today);
        Rows.of("structures").forEach(network::structure);
        var offers = new Offers();
        Rows.of("venues").forEach(row -> network.venue(new DemoVenue(row, offers)));
        Rows.of("venues").forEach(row -> network.whatHappened(new DemoVenue(row, offers)));
        network.posts.add(Post.csv("/api/imports/venues?source=recensement-de-demonstration", Census.csv(today)));
        return network.posts;
    }

    /** Ids are made from names, so that a demonstration that was interrupted goes on with the same ones. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private void structure(List<String> row) {
        var id = id(row.getFirst());
        posts.add(Post.json(
                "/api/structures",
                Map.of(
                        "id", id,
                        "name", row.get(1),
                        "kind", row.get(2),
                        "communeCode", row.get(3),
                        "address", row.get(4),
                        "contact", Map.of("emails", List.of("contact@" + row.getFirst() + ".example"))),
                null));
        act(id, "structures", "request-membership", Map.of(), id);
        switch (row.get(5)) {
            case "accepted" -> accept(id);
            case "left" -> {
                accept(id);
                act(id, "structures", "end-membership", Map.of("reason", "Fin d'activité"), id);
            }
            case "refused" -> act(id, "structures", "refuse-membership", Map.of("reason", "Dossier incomplet"), null);
            default -> {
                // its request waits for the hub
            }
        }
    }

    private void accept(UUID structure) {
        act(structure, "structures", "accept-membership", Map.of("since", today.minusMonths(6)), null);
    }

    private void venue(DemoVenue venue) {
        posts.add(Post.json("/api/venues", venue.declaration(), venue.structure()));
    }

    private void whatHappened(DemoVenue venue) {
        venue.happened(today).forEach((verb, body) -> act(venue.id(), "venues", verb, body, venue.structure()));
    }

    private void act(UUID subject, String kind, String verb, Map<String, ?> body, @Nullable UUID structure) {
        posts.add(Post.json("/api/" + kind + "/" + subject + "/" + verb, body, structure));
    }
}
