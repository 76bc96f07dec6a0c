package fr.maillage.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the hub flags, follows up and notes. */
final class DemoReviews {

    private final Posts posts;

    DemoReviews(Posts posts) {
        this.posts = posts;
    }

    void write() {
        Rows.of("reviews").forEach(this::write);
    }

    private void write(List<String> row) {
        var id = DemoNetwork.id("review/" + row.get(0) + "/" + row.get(2));
        var body = new HashMap<String, Object>();
        body.put("id", id);
        var subject = subject(row.get(1));
        switch (row.get(0)) {
            case "flag" -> {
                body.put("reason", row.get(2));
                posts.createOf(subject, "flags", body);
                end("flags", id, "settle", row.get(3));
            }
            case "follow-up" -> {
                body.put("subject", subject);
                body.put("question", row.get(2));
                posts.create("follow-ups", body, null);
                end("follow-ups", id, "close", row.get(3));
            }
            default -> {
                if (!row.get(1).isEmpty()) {
                    body.put("subject", subject);
                }
                body.put("text", row.get(2));
                posts.create("notes", body, null);
            }
        }
    }

    private void end(String kind, UUID id, String verb, String outcome) {
        if (!outcome.isEmpty()) {
            posts.act(kind + "/" + id, verb, Map.of("outcome", outcome), null);
        }
    }

    /** {@code structure:fosse} or {@code venue:fosse/Les Glycines}, as their ids are made. */
    private static UUID subject(String reference) {
        return DemoNetwork.id(
                reference.startsWith("structure:") ? reference.substring("structure:".length()) : venue(reference));
    }

    private static String venue(String reference) {
        return reference.replaceFirst("^venue:", "venue/");
    }
}
