package fr.maillage.standalone.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What structures look for, who can help or looks for the same, and what became of it. */
final class DemoNeeds {

    private static final Map<String, Integer> TEXTS = Map.of("description", 4, "communeCode", 5, "theme", 10);
    private static final Map<String, Integer> NUMBERS =
            Map.of("within", 6, "quantity", 9, "minimum", 11, "unitPriceCents", 12, "referencePriceCents", 13);

    private final LocalDate today;
    private final Posts posts;

    DemoNeeds(LocalDate today, Posts posts) {
        this.today = today;
        this.posts = posts;
    }

    void express() {
        Rows.of("needs").forEach(this::express);
    }

    private void express(List<String> row) {
        posts.create("needs", described(row), DemoNetwork.id(row.get(1)));
        Rows.list(row.get(14)).forEach(one -> join(row, one.split(":")));
        Rows.list(row.get(15)).forEach(one -> answer(row, one.split(":", 3)));
        switch (row.get(16)) {
            case "LOAN", "PURCHASE" -> act(row, "meet", met(row), row.get(1));
            case "withdrawn" -> act(row, "withdraw", Map.of("reason", "Une bénévole s'est proposée"), row.get(1));
            default -> {
                // it is still looked for
            }
        }
    }

    private Map<String, Object> described(List<String> row) {
        var body = new HashMap<String, Object>();
        body.put("id", id(row));
        body.put("kind", row.get(2));
        body.put("title", row.get(3));
        TEXTS.forEach((field, column) -> putText(body, field, row.get(column)));
        NUMBERS.forEach((field, column) -> putNumber(body, field, row.get(column)));
        if (!row.get(7).isEmpty()) {
            body.put("from", day(row.get(7)));
        }
        body.put("until", day(row.get(8)));
        return body;
    }

    private void join(List<String> row, String[] one) {
        act(row, "join", Map.of("quantity", Integer.valueOf(one[1])), one[0]);
    }

    private void answer(List<String> row, String[] one) {
        var body = new HashMap<String, Object>();
        if (!one[1].isEmpty()) {
            body.put("with", resource(one[1]));
        }
        putText(body, "text", one[2]);
        act(row, "answer", body, one[0]);
    }

    private static Map<String, Object> met(List<String> row) {
        var body = new HashMap<String, Object>();
        body.put("how", row.get(16));
        if (!row.get(17).isEmpty()) {
            body.put("by", List.of(DemoNetwork.id(row.get(17))));
        }
        if (!row.get(18).isEmpty()) {
            body.put("through", resource(row.get(18)));
        }
        putNumber(body, "unitPriceCents", row.get(19));
        putText(body, "supplier", row.get(20));
        return body;
    }

    private static Map<String, Object> resource(String key) {
        return Map.of("kind", "RESOURCE", "id", DemoNetwork.id("resource/" + key));
    }

    private LocalDate day(String days) {
        return today.plusDays(Long.parseLong(days));
    }

    private static void putText(Map<String, Object> body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, value);
        }
    }

    private static void putNumber(Map<String, Object> body, String field, String value) {
        if (!value.isEmpty()) {
            body.put(field, Integer.valueOf(value));
        }
    }

    private void act(List<String> row, String verb, Map<String, ?> body, String structure) {
        posts.act("needs/" + id(row), verb, body, DemoNetwork.id(structure));
    }

    private static UUID id(List<String> row) {
        return DemoNetwork.id("need/" + row.getFirst());
    }
}
