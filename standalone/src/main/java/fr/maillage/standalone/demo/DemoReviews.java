package fr.maillage.standalone.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the hub flags, follows up and notes. */
final class DemoReviews {

    private final Posts posts;
    private final Map<UUID, Long> declared;

    /** @param declared at which position each venue was declared */
    DemoReviews(Posts posts, Map<UUID, Long> declared) {
        this.posts = posts;
        this.declared = declared;
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
                body.put("position", position(subject));
                body.put("reason", row.get(2));
                say("flags", id, body, "settle", row.get(3));
            }
            case "follow-up" -> {
                body.put("subject", subject);
                body.put("question", row.get(2));
                say("follow-ups", id, body, "close", row.get(3));
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

    private void say(String kind, UUID id, Map<String, Object> body, String verb, String outcome) {
        posts.create(kind, body, null);
        if (!outcome.isEmpty()) {
            posts.act(kind + "/" + id, verb, Map.of("outcome", outcome), null);
        }
    }

    private long position(UUID venue) {
        var position = declared.get(venue);
        if (position == null) {
            throw new IllegalStateException("no venue " + venue);
        }
        return position;
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
