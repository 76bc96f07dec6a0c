package fr.maillage.system;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How each operation that writes is asked so that it is taken from somebody who is entitled to it: on something that is there
 * for it, with a body that no rule refuses.
 */
final class Recipes {

    static final String LABEL = "{\"kind\":\"PROGRAMME\",\"name\":\"Aidants Connect\"}";
    static final String TABLETS = "{\"kind\":\"EQUIPMENT\",\"title\":\"Tablettes\",\"quantity\":10}";
    static final String GUIDE =
            "{\"kind\":\"DOCUMENT\",\"title\":\"Guide\",\"licence\":\"CC BY 4.0\",\"link\":\"https://example.org/guide\"}";
    static final String FLAG = "{\"position\":1,\"reason\":\"À vérifier\"}";

    /**
     * One request.
     *
     * @param owner the structure that it is about
     * @param acting whether whoever has no structure of their own says which one they act for
     * @param type of the body
     */
    record Ask(String path, String body, UUID owner, boolean acting, String type) {}

    /** Makes what a request needs. */
    interface Recipe {
        Ask prepare(Scene scene) throws Exception;
    }

    private final Map<String, Recipe> all = new LinkedHashMap<>();
    private final Map<String, Recipe> reaching = new LinkedHashMap<>();

    Recipes() {
        ofStructures();
        ofVenues();
        ofResources();
        ofReservations();
        ofWorkshops();
        ofPartnerships();
        ofNeeds();
        ofReviews();
        ofFiles();
        ofKeys();
        ofThoseWhoReachOut();
    }

    /** The same, with a commune, a venue or a structure of another territory in it: those that can name one. */
    Map<String, Recipe> reaching() {
        return reaching;
    }

    /**
     * The same in Denain.
     *
     * @param body of something in Liévin
     */
    static String outside(String body) {
        return body.replace("62510", "59172")
                .replace("62800", "59220")
                .replace("50.4219", "50.3297")
                .replace("2.7786", "3.3944");
    }

    private void ofThoseWhoReachOut() {
        for (var operation : List.of(
                "/api/structures",
                "/api/structures/{id}/describe",
                "/api/venues",
                "/api/venues/{id}/relocate",
                "/api/needs",
                "/api/needs/{id}/describe")) {
            reaching("POST " + operation, scene -> null);
        }
        reaching("POST /api/venues/{id}/claim", scene -> "{\"structureId\":\"" + scene.outsideMember() + "\"}");
        reaching(
                "POST /api/resources",
                scene -> "{\"kind\":\"ROOM\",\"title\":\"Salle\",\"venueId\":\"" + scene.outsideVenue() + "\"}");
        reaching(
                "POST /api/resources/{id}/describe",
                scene -> "{\"title\":\"Salle\",\"venueId\":\"" + scene.outsideVenue() + "\"}");
        reaching("POST /api/workshops", scene -> scene.proposal(scene.partner())
                .replace("\"link\":\"https://visio.example/a\"", "\"venueId\":\"" + scene.outsideVenue() + "\""));
        reaching(
                "POST /api/workshops/{id}/reschedule",
                scene -> "{" + scene.period("startsAt", "endsAt") + ",\"venueId\":\"" + scene.outsideVenue() + "\"}");
        reaching("POST /api/partnerships", scene -> agreement(scene.outsideMember()));
        reaching(
                "POST /api/batch",
                scene -> "{\"command\":\"RelocateVenue\",\"id\":\"" + scene.venue()
                        + "\",\"body\":{\"address\":\"1 rue de Villars\",\"postcode\":\"59220\",\"communeCode\":\"59172\"}}");
        reaching(
                "POST /api/imports/venues",
                scene -> new String(InventedFile.line("59172", "Espace importé"), StandardCharsets.UTF_8));
    }

    /** @param body null for the usual one, in Denain */
    private void reaching(String operation, Reach body) {
        reaching.put(operation, scene -> {
            var usual = Objects.requireNonNull(all.get(operation), operation).prepare(scene);
            var other = body.of(scene);
            return new Ask(
                    usual.path(),
                    other == null ? outside(usual.body()) : other,
                    usual.owner(),
                    usual.acting(),
                    usual.type());
        });
    }

    private interface Reach {
        @Nullable String of(Scene scene) throws Exception;
    }

    /** By operation, such as {@code POST /api/venues}. */
    Map<String, Recipe> all() {
        return all;
    }

    static String agreement(UUID invited) {
        var today = LocalDate.now(ZoneId.of("Europe/Paris"));
        return """
                {"title":"Ensemble","nature":"FORMATION","partners":["%s"],"startsOn":"%s","endsOn":"%s"}""".formatted(invited, today, today.plusYears(1));
    }

    static String need() {
        return "{\"kind\":\"EQUIPMENT\"," + wanted(20);
    }

    private static String wanted(int quantity) {
        return """
                "title":"Vingt ordinateurs","communeCode":"62510","until":"%s","quantity":%d,"minimum":20}""".formatted(LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(2), quantity);
    }

    static String followUp(UUID subject) {
        return "{\"subject\":\"%s\",\"question\":\"Toujours ouvert ?\"}".formatted(subject);
    }

    private void ofStructures() {
        hub("/api/structures", scene -> "/api/structures", scene -> Bodies.structure("Nouvelle"));
        own(
                "/api/structures/{id}/describe",
                scene -> "/api/structures/" + scene.owner() + "/describe",
                Bodies.structure("Celle dont il s'agit"));
        all.put("POST /api/structures/{id}/renumber", scene -> {
            var moving = scene.structure("Sans numéro");
            // One number is one structure's for good: each has its own.
            var number = "W%09d".formatted(Math.floorMod(moving.getLeastSignificantBits(), 1_000_000_000L));
            return new Ask(
                    "/api/structures/" + moving + "/renumber", "{\"pivot\":\"" + number + "\"}", moving, false, JSON);
        });
        all.put("POST /api/structures/{id}/request-membership", scene -> {
            var candidate = scene.structure("Candidate");
            return new Ask("/api/structures/" + candidate + "/request-membership", "{}", candidate, false, JSON);
        });
        hub(
                "/api/structures/{id}/accept-membership",
                scene -> "/api/structures/" + scene.applicant() + "/accept-membership",
                scene -> "{}");
        hub(
                "/api/structures/{id}/refuse-membership",
                scene -> "/api/structures/" + scene.applicant() + "/refuse-membership",
                scene -> "{\"reason\":\"Hors du champ\"}");
        all.put("POST /api/structures/{id}/end-membership", scene -> {
            var member = scene.member("Partante");
            return new Ask(
                    "/api/structures/" + member + "/end-membership", "{\"reason\":\"Dissoute\"}", member, false, JSON);
        });
    }

    private void ofVenues() {
        all.put(
                "POST /api/venues",
                scene -> new Ask(
                        "/api/venues",
                        Bodies.venue(UUID.randomUUID(), scene.owner(), "Zébulon"),
                        scene.owner(),
                        false,
                        JSON));
        all.put(
                "POST /api/venues/{id}/claim",
                scene -> new Ask(
                        "/api/venues/" + scene.unclaimedVenue() + "/claim",
                        "{\"structureId\":\"" + scene.owner() + "\"}",
                        scene.owner(),
                        false,
                        JSON));
        venue("describe", Bodies.description("Espace Margote"));
        venue("relocate", """
                {"address":"1 place Jean Jaurès","postcode":"62800","communeCode":"62510"}""");
        venue("set-hours", "{\"hours\":\"Mo-Fr 10:00-12:00\"}");
        venue("set-offer", "{\"services\":[\"Accès internet et matériel informatique\"]}");
        venue("declare-label", LABEL);
        venue("grant-label", LABEL);
        venue("suspend", "{\"from\":\"2027-01-04\",\"reason\":\"Travaux\"}");
        venue("close", "{\"reason\":\"Fin de bail\"}");
        venue("confirm", "{}");
        own(
                "/api/venues/{id}/withdraw-label",
                scene -> "/api/venues/" + scene.labelledVenue() + "/withdraw-label",
                LABEL);
        own("/api/venues/{id}/reopen", scene -> "/api/venues/" + scene.closedVenue() + "/reopen", "{}");
    }

    private void ofResources() {
        acting("/api/resources", scene -> "/api/resources", scene -> TABLETS);
        resource("describe", "{\"title\":\"Dix tablettes\"}");
        resource("set-quantity", "{\"quantity\":9}");
        resource("withdraw", "{\"reason\":\"Réformées\"}");
        acting(
                "/api/resources/{id}/reuse",
                scene -> "/api/resources/" + scene.document(scene.partner()) + "/reuse",
                scene -> "{\"adaptation\":\"https://example.org/" + UUID.randomUUID() + "\"}");
    }

    private void ofReservations() {
        var part = "/api/resources/{id}/reservations";
        var one = part + "/{reservationId}/";
        acting(part, scene -> "/api/resources/" + scene.resource(scene.partner()) + "/reservations", Scene::request);
        acting(one + "accept", scene -> scene.reservation(scene.owner(), scene.partner()) + "/accept", scene -> "{}");
        acting(one + "decline", scene -> scene.reservation(scene.owner(), scene.partner()) + "/decline", scene -> "{}");
        acting(one + "cancel", scene -> scene.reservation(scene.partner(), scene.owner()) + "/cancel", scene -> "{}");
        acting(
                one + "move",
                scene -> scene.reservation(scene.partner(), scene.owner()) + "/move",
                scene -> "{" + scene.period("from", "to") + "}");
        acting(
                one + "hand-over",
                scene -> scene.acceptedReservation(scene.owner(), scene.partner()) + "/hand-over",
                scene -> "{}");
        acting(one + "return", scene -> scene.handedOver(scene.owner(), scene.partner()) + "/return", scene -> "{}");
    }

    private void ofWorkshops() {
        acting("/api/workshops", scene -> "/api/workshops", scene -> scene.proposal(scene.partner()));
        workshop("describe", "{\"title\":\"Débuter encore\",\"theme\":\"email\"}");
        workshop("cancel", "{\"reason\":\"Trop peu d'inscrits\"}");
        acting(
                "/api/workshops/{id}/join",
                scene -> "/api/workshops/" + scene.workshop(scene.partner(), scene.owner()) + "/join",
                scene -> "{}");
        acting(
                "/api/workshops/{id}/decline",
                scene -> "/api/workshops/" + scene.workshop(scene.partner(), scene.owner()) + "/decline",
                scene -> "{}");
        acting(
                "/api/workshops/{id}/confirm",
                scene -> "/api/workshops/" + scene.joinedWorkshop(scene.owner(), scene.partner()) + "/confirm",
                scene -> "{}");
        acting(
                "/api/workshops/{id}/reschedule",
                scene -> "/api/workshops/" + scene.workshop(scene.owner(), scene.partner()) + "/reschedule",
                scene -> "{" + scene.period("startsAt", "endsAt") + "}");
        acting(
                "/api/workshops/{id}/hold",
                scene -> {
                    var start = Instant.now().plus(700, ChronoUnit.MILLIS);
                    var workshop = scene.imminentWorkshop(scene.owner(), scene.partner(), start);
                    org.awaitility.Awaitility.await()
                            .pollInterval(java.time.Duration.ofMillis(20))
                            .until(() -> Instant.now().isAfter(start));
                    return "/api/workshops/" + workshop + "/hold";
                },
                scene -> "{\"attendance\":[{\"people\":7}]}");
        hub(
                "/api/workshops/{id}/warn",
                scene -> "/api/workshops/" + scene.workshop(scene.owner(), scene.partner()) + "/warn",
                scene -> "{\"venueId\":\"" + scene.venue() + "\",\"closedOn\":\"2027-01-01\"}");
    }

    private void ofPartnerships() {
        acting("/api/partnerships", scene -> "/api/partnerships", scene -> agreement(scene.partner()));
        invited("accept");
        invited("decline");
        formed(
                "renew",
                "{\"until\":\"" + LocalDate.now(ZoneId.of("Europe/Paris")).plusYears(2) + "\"}");
        formed("leave", "{}");
        formed("end", "{\"reason\":\"Achevé\"}");
    }

    private void ofNeeds() {
        acting("/api/needs", scene -> "/api/needs", scene -> need());
        need("describe", "{" + wanted(24), true);
        need("join", "{\"quantity\":6}", false);
        need("leave", "{}", false);
        need("answer", "{\"text\":\"Les nôtres sont libres.\"}", false);
        need("withdraw-answer", "{}", false);
        need("meet", "{\"how\":\"GIFT\"}", true);
        own(
                "/api/needs/{id}/withdraw",
                scene -> "/api/needs/" + scene.need(scene.owner()) + "/withdraw",
                "{\"reason\":\"Trouvé\"}");
    }

    /** @param own whether it is asked of one's own need, or of a partner's */
    private void need(String verb, String body, boolean own) {
        acting(
                "/api/needs/{id}/" + verb,
                scene -> "/api/needs/" + scene.need(own ? scene.owner() : scene.partner()) + "/" + verb,
                scene -> body);
    }

    private void ofReviews() {
        hub("/api/flags", scene -> "/api/flags", scene -> FLAG);
        hub("/api/flags/{id}/settle", scene -> "/api/flags/" + scene.flag() + "/settle", scene -> OUTCOME);
        hub("/api/follow-ups", scene -> "/api/follow-ups", scene -> followUp(scene.owner()));
        hub("/api/follow-ups/{id}/close", scene -> "/api/follow-ups/" + scene.followUp() + "/close", scene -> OUTCOME);
        hub("/api/notes", scene -> "/api/notes", scene -> "{\"subject\":\"" + scene.owner() + "\",\"text\":\"Vu\"}");
        hub("/api/masks", scene -> "/api/masks", scene -> "{\"position\":%d,\"field\":\"text\",\"ground\":\"PERSON\"}"
                .formatted(scene.noted()));
    }

    private static final String JSON = "application/json";
    private static final String OUTCOME = "{\"outcome\":\"Réglé\"}";

    private interface Words {
        String of(Scene scene) throws Exception;
    }

    /** The hub's alone. */
    private void hub(String operation, Words path, Words body) {
        all.put("POST " + operation, scene -> new Ask(path.of(scene), body.of(scene), scene.owner(), false, JSON));
    }

    /** For its structure, or the hub. */
    private void own(String operation, Words path, String body) {
        hub(operation, path, scene -> body);
    }

    private void venue(String verb, String body) {
        own("/api/venues/{id}/" + verb, scene -> "/api/venues/" + scene.venue() + "/" + verb, body);
    }

    /** In the name of a structure. */
    private void acting(String operation, Words path, Words body) {
        all.put("POST " + operation, scene -> new Ask(path.of(scene), body.of(scene), scene.owner(), true, JSON));
    }

    private void resource(String verb, String body) {
        acting(
                "/api/resources/{id}/" + verb,
                scene -> "/api/resources/" + scene.resource(scene.owner()) + "/" + verb,
                scene -> body);
    }

    private void workshop(String verb, String body) {
        acting(
                "/api/workshops/{id}/" + verb,
                scene -> "/api/workshops/" + scene.workshop(scene.owner(), scene.partner()) + "/" + verb,
                scene -> body);
    }

    private void invited(String verb) {
        acting(
                "/api/partnerships/{id}/" + verb,
                scene -> "/api/partnerships/" + scene.partnership(scene.partner(), scene.owner()) + "/" + verb,
                scene -> "{}");
    }

    private void formed(String verb, String body) {
        acting(
                "/api/partnerships/{id}/" + verb,
                scene -> "/api/partnerships/" + scene.formedPartnership(scene.owner(), scene.partner()) + "/" + verb,
                scene -> body);
    }

    private void ofFiles() {
        all.put(
                "POST /api/batch",
                scene -> new Ask(
                        "/api/batch",
                        "{\"command\":\"ConfirmVenue\",\"id\":\"" + scene.venue() + "\"}",
                        scene.owner(),
                        false,
                        "application/x-ndjson"));
        all.put(
                "POST /api/imports/venues",
                scene -> new Ask(
                        "/api/imports/venues?source=matrice",
                        new String(InventedFile.line("62510", "Espace importé"), StandardCharsets.UTF_8),
                        scene.owner(),
                        false,
                        "text/csv"));
    }

    /** Of a structure each time: it may have two at once. */
    private void ofKeys() {
        all.put("POST /api/keys", scene -> {
            var structure = scene.structure("À clé");
            return new Ask("/api/keys", key(structure), structure, false, JSON);
        });
        all.put("POST /api/keys/{id}/revoke", scene -> {
            var structure = scene.structure("À clé révoquée");
            var key = scene.key(structure).path("id").stringValue();
            return new Ask("/api/keys/" + key + "/revoke", "{}", structure, false, JSON);
        });
    }

    static String key(UUID structure) {
        return """
                {"structureId":"%s","label":"Notre outil","scope":"write","expiresOn":"%s"}""".formatted(structure, LocalDate.now(ZoneId.of("Europe/Paris")).plusMonths(6));
    }
}
