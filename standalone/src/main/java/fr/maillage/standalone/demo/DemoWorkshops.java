package fr.maillage.standalone.demo;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What structures prepare together over the coming weeks; what is past cannot be proposed, here as elsewhere. */
final class DemoWorkshops {

    private final Agenda agenda;
    private final Posts posts;
    private final Map<String, List<String>> byKey = new HashMap<>();

    DemoWorkshops(Agenda agenda, Posts posts) {
        this.agenda = agenda;
        this.posts = posts;
    }

    void propose() {
        for (var row : Rows.of("workshops")) {
            byKey.put(row.getFirst(), row);
            posts.create("workshops", proposal(row), lead(row));
            Rows.list(row.get(11)).forEach(answer -> answer(row, answer.split(":")));
            if (List.of("confirmed", "rescheduled", "cancelled").contains(row.get(12))) {
                act(row, "confirm", Map.of(), lead(row));
            }
        }
    }

    /** What became of some of them, once their resources were booked. */
    void change() {
        for (var row : Rows.of("workshops")) {
            if (row.get(12).equals("cancelled")) {
                act(row, "cancel", Map.of("reason", "Trop peu d'inscriptions"), lead(row));
            } else if (row.get(12).equals("rescheduled")) {
                act(row, "reschedule", period(start(row).plusDays(7), row), lead(row));
            }
        }
    }

    static UUID id(String key) {
        return DemoNetwork.id("workshop/" + key);
    }

    LocalDateTime start(String key) {
        return start(row(key));
    }

    LocalDateTime end(String key) {
        return end(start(key), row(key));
    }

    private List<String> row(String key) {
        var row = byKey.get(key);
        if (row == null) {
            throw new IllegalStateException("no workshop " + key);
        }
        return row;
    }

    private LocalDateTime start(List<String> row) {
        return agenda.in(row.get(5), row.get(6));
    }

    private static LocalDateTime end(LocalDateTime start, List<String> row) {
        return start.plusMinutes(Long.parseLong(row.get(7)));
    }

    private Map<String, Object> proposal(List<String> row) {
        var body = new HashMap<String, Object>(period(start(row), row));
        body.put("id", id(row.getFirst()));
        body.put("title", row.get(2));
        body.put("theme", row.get(3));
        if (row.get(4).startsWith("https:")) {
            body.put("link", row.get(4));
        } else {
            body.put("venueId", DemoNetwork.id("venue/" + row.get(4)));
        }
        body.put("seats", Integer.valueOf(row.get(8)));
        body.put("audiences", Rows.list(row.get(9)));
        body.put("fee", row.get(10));
        body.put(
                "invited",
                Rows.list(row.get(11)).stream()
                        .map(answer -> DemoNetwork.id(answer.split(":")[0]))
                        .toList());
        body.put("axis", row.get(13));
        body.put("level", row.get(14));
        return body;
    }

    private static Map<String, Object> period(LocalDateTime start, List<String> row) {
        return Map.of("startsAt", start.toString(), "endsAt", end(start, row).toString());
    }

    private void answer(List<String> row, String[] answer) {
        var structure = DemoNetwork.id(answer[0]);
        switch (answer[1]) {
            case "joined" -> act(row, "join", Map.of(), structure);
            case "declined" -> act(row, "decline", Map.of("reason", "Personne n'est disponible ce jour-là"), structure);
            default -> {
                // its answer is awaited
            }
        }
    }

    private void act(List<String> row, String verb, Map<String, ?> body, UUID structure) {
        posts.act("workshops/" + id(row.getFirst()), verb, body, structure);
    }

    private static UUID lead(List<String> row) {
        return DemoNetwork.id(row.get(1));
    }
}
