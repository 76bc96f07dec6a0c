package fr.maillage.standalone.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who works with whom, on what and until when. */
final class DemoPartnerships {

    private final LocalDate today;
    private final Posts posts;

    DemoPartnerships(LocalDate today, Posts posts) {
        this.today = today;
        this.posts = posts;
    }

    void propose() {
        Rows.of("partnerships").forEach(this::propose);
    }

    private void propose(List<String> row) {
        var proposer = DemoNetwork.id(row.get(1));
        posts.create("partnerships", terms(row), proposer);
        Rows.list(row.get(8)).forEach(answer -> answer(row, answer.split(":")));
        switch (row.get(9)) {
            case "renewed" -> act(row, "renew", Map.of("until", end(row).plusYears(1)), proposer);
            case "ended" -> act(row, "end", Map.of("on", today, "reason", "La tournée d'été est finie"), proposer);
            default -> {
                // nothing more was said
            }
        }
    }

    private Map<String, Object> terms(List<String> row) {
        var body = new HashMap<String, Object>();
        body.put("id", id(row));
        body.put("title", row.get(2));
        body.put("nature", row.get(3));
        body.put("startsOn", start(row));
        body.put(
                "partners",
                Rows.list(row.get(8)).stream()
                        .map(answer -> DemoNetwork.id(answer.split(":")[0]))
                        .toList());
        if (!row.get(4).isEmpty()) {
            body.put("territory", row.get(4));
        }
        if (!row.get(6).isEmpty()) {
            body.put("endsOn", end(row));
        }
        if (!row.get(7).isEmpty()) {
            body.put("goals", row.get(7));
        }
        return body;
    }

    private LocalDate start(List<String> row) {
        return today.minusMonths(Long.parseLong(row.get(5)));
    }

    private LocalDate end(List<String> row) {
        return start(row).plusMonths(Long.parseLong(row.get(6)));
    }

    private void answer(List<String> row, String[] answer) {
        var structure = DemoNetwork.id(answer[0]);
        switch (answer[1]) {
            case "accept" -> act(row, "accept", Map.of(), structure);
            case "decline" -> act(row, "decline", Map.of("reason", "Pas cette année"), structure);
            default -> {
                // its answer is awaited
            }
        }
    }

    private void act(List<String> row, String verb, Map<String, ?> body, UUID structure) {
        posts.act("partnerships/" + id(row), verb, body, structure);
    }

    private static UUID id(List<String> row) {
        return DemoNetwork.id("partnership/" + row.getFirst());
    }
}
