package fr.maillage.standalone.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All that is posted, in order: the same on every machine, but for the days, which are told from the day it begins. */
final class DemoNetwork {

    static final String ORIGIN = "Réseau de démonstration";

    private final LocalDate today;
    private final Offers offers = new Offers();
    private final Posts posts = new Posts();

    private DemoNetwork(LocalDate today) {
        this.today = today;
    }

    static List<Post> posts(LocalDate today) {
        var network = new DemoNetwork(today);
        Rows.of("structures").forEach(network::structure);
        network.venues().forEach(network::venue);
        network.together();
        network.venues().forEach(network::whatHappened);
        network.posts.importCsv("recensement-de-demonstration", Census.csv(today));
        return network.posts.all();
    }

    private Stream<DemoVenue> venues() {
        return Rows.of("venues").stream().map(row -> new DemoVenue(row, offers));
    }

    /** What structures do with one another, before some of their venues close. */
    private void together() {
        var agenda = new Agenda(today);
        var workshops = new DemoWorkshops(agenda, posts);
        var resources = new DemoResources(agenda, posts);
        resources.share();
        workshops.propose();
        resources.reserve(workshops);
        workshops.change();
        new DemoPartnerships(today, posts).propose();
        new DemoReviews(posts).write();
        new DemoNeeds(today, posts).express();
    }

    /** Ids are made from names, so that a demonstration that was interrupted goes on with the same ones. */
    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(("demo/" + name).getBytes(StandardCharsets.UTF_8));
    }

    private void structure(List<String> row) {
        var id = id(row.getFirst());
        posts.create(
                "structures",
                Map.of(
                        "id", id,
                        "name", row.get(1),
                        "kind", row.get(2),
                        "communeCode", row.get(3),
                        "address", row.get(4),
                        "contact", Map.of("emails", List.of("contact@" + row.getFirst() + ".example"))),
                null);
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
        posts.create("venues", venue.declaration(), venue.structure());
    }

    private void whatHappened(DemoVenue venue) {
        // A label is granted by the hub in its own name; the rest the structure says itself.
        venue.happened(today)
                .forEach((verb, body) ->
                        act(venue.id(), "venues", verb, body, verb.equals("grant-label") ? null : venue.structure()));
    }

    private void act(UUID subject, String kind, String verb, Map<String, ?> body, @Nullable UUID structure) {
        posts.act(kind + "/" + subject, verb, body, structure);
    }
}
