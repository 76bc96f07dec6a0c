package fr.maillage.standalone.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What structures lend one another, who borrows it and when, and who used whose documents. */
final class DemoResources {

    private static final List<String> TEXTS = List.of("description", "conditions", "licence", "link");
    private static final List<Integer> TEXT_COLUMNS = List.of(4, 8, 9, 10);

    private final Agenda agenda;
    private final Posts posts;
    private final Map<String, String> owners =
            Rows.of("resources").stream().collect(Collectors.toMap(List::getFirst, row -> row.get(1)));

    DemoResources(Agenda agenda, Posts posts) {
        this.agenda = agenda;
        this.posts = posts;
    }

    void share() {
        Rows.of("resources").forEach(row -> posts.create("resources", shared(row), DemoNetwork.id(row.get(1))));
        Rows.of("reuses").forEach(row -> {
            Map<String, String> body = row.get(2).isEmpty() ? Map.of() : Map.of("adaptation", row.get(2));
            posts.act("resources/" + id(row.getFirst()), "reuse", body, DemoNetwork.id(row.get(1)));
        });
    }

    void reserve(DemoWorkshops workshops) {
        Rows.of("reservations").forEach(row -> reserve(row, workshops));
    }

    private static UUID id(String key) {
        return DemoNetwork.id("resource/" + key);
    }

    private static Map<String, Object> shared(List<String> row) {
        var body = new HashMap<String, Object>();
        body.put("id", id(row.getFirst()));
        body.put("kind", row.get(2));
        body.put("title", row.get(3));
        body.put("quantity", Integer.valueOf(row.get(5)));
        body.put("approval", row.get(6));
        for (var i = 0; i < TEXTS.size(); i++) {
            var text = row.get(TEXT_COLUMNS.get(i));
            if (!text.isEmpty()) {
                body.put(TEXTS.get(i), text);
            }
        }
        if (!row.get(7).isEmpty()) {
            body.put("venueId", DemoNetwork.id("venue/" + row.get(1) + "/" + row.get(7)));
        }
        if (!row.get(11).isEmpty()) {
            body.put("adaptedFrom", id(row.get(11)));
        }
        return body;
    }

    private void reserve(List<String> row, DemoWorkshops workshops) {
        var borrower = DemoNetwork.id(row.get(2));
        var reservation = DemoNetwork.id("reservation/" + row.getFirst());
        var resource = "resources/" + id(row.get(1));
        var body = new HashMap<String, Object>();
        body.put("id", reservation);
        body.put("quantity", Integer.valueOf(row.get(7)));
        var workshop = row.get(3);
        if (workshop.isEmpty()) {
            var from = agenda.in(row.get(4), row.get(5));
            period(body, from, from.plusHours(Long.parseLong(row.get(6))));
            body.put("purpose", row.get(8));
        } else {
            period(body, workshops.start(workshop), workshops.end(workshop));
            body.put("workshopId", DemoWorkshops.id(workshop));
        }
        posts.act(resource, "reservations", body, borrower);
        answer(row.get(9), resource + "/reservations/" + reservation, owner(row.get(1)), borrower);
    }

    private static void period(Map<String, Object> body, LocalDateTime from, LocalDateTime to) {
        body.put("from", from.toString());
        body.put("to", to.toString());
    }

    private void answer(String outcome, String reservation, UUID owner, UUID borrower) {
        switch (outcome) {
            case "accepted" -> posts.act(reservation, "accept", Map.of(), owner);
            case "declined" -> posts.act(reservation, "decline", Map.of("reason", "En réparation"), owner);
            case "cancelled" -> posts.act(reservation, "cancel", Map.of("reason", "Réunion reportée"), borrower);
            case "out" -> posts.act(reservation, "hand-over", Map.of(), owner);
            default -> {
                // its owner has not answered
            }
        }
    }

    private UUID owner(String resource) {
        var owner = owners.get(resource);
        if (owner == null) {
            throw new IllegalStateException("no resource " + resource);
        }
        return DemoNetwork.id(owner);
    }
}
