package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/**
 * Two member structures of Liévin that work together, and what is between them, made anew whenever it is asked for: the
 * first is the one that requests are about. Whoever sets it up may do everything.
 */
final class Scene {

    private final Http commands;
    private final Http pages;
    private final UUID owner;
    private final UUID partner;
    private int days = 30;

    Scene(Http commands, Http pages) throws Exception {
        this.commands = commands;
        this.pages = pages;
        owner = member("Celle dont il s'agit");
        partner = member("Sa partenaire");
    }

    UUID owner() {
        return owner;
    }

    UUID partner() {
        return partner;
    }

    UUID structure(String name) throws Exception {
        return create("/api/structures", Bodies.structure(name), null);
    }

    UUID applicant() throws Exception {
        var structure = structure("Candidate");
        act("/api/structures/" + structure + "/request-membership", "{}", null);
        return structure;
    }

    UUID member(String name) throws Exception {
        var structure = structure(name);
        act("/api/structures/" + structure + "/request-membership", "{}", null);
        act("/api/structures/" + structure + "/accept-membership", "{}", null);
        return structure;
    }

    /** One that was a member, and left. */
    UUID former() throws Exception {
        var structure = member("Ancienne membre");
        act("/api/structures/" + structure + "/end-membership", "{\"reason\":\"Partie\"}", null);
        return structure;
    }

    /** One that asked to be a member, and was refused. */
    UUID refused() throws Exception {
        var structure = applicant();
        act("/api/structures/" + structure + "/refuse-membership", "{\"reason\":\"Hors du champ\"}", null);
        return structure;
    }

    /** A member of Denain, in another territory. */
    UUID outsideMember() throws Exception {
        var structure = create("/api/structures", Recipes.outside(Bodies.structure("À Denain")), null);
        act("/api/structures/" + structure + "/request-membership", "{}", null);
        act("/api/structures/" + structure + "/accept-membership", "{}", null);
        return structure;
    }

    /** A venue of the owner in another territory, where it may have some. */
    UUID outsideVenue() throws Exception {
        return create("/api/venues", Recipes.outside(Bodies.venue(UUID.randomUUID(), owner, "Espace de Denain")), null);
    }

    UUID venue() throws Exception {
        return create("/api/venues", Bodies.venue(UUID.randomUUID(), owner, "Espace Zébulon"), null);
    }

    /** Read in a file, which does not say whose it is. */
    UUID unclaimedVenue() throws Exception {
        var name = "Sans structure " + UUID.randomUUID();
        var imported = commands.post(
                "/api/imports/venues?source=" + name.replace(' ', '-'), "text/csv", InventedFile.line("62510", name));
        assertThat(imported.json().path("declared").intValue())
                .as(imported.toString())
                .isEqualTo(1);
        var found = pages.get(
                "/api/venues?q=" + URLEncoder.encode(name, StandardCharsets.UTF_8),
                "Maillage-Min-Position",
                Long.toString(imported.position()));
        return UUID.fromString(found.items().getFirst().path("id").stringValue());
    }

    UUID closedVenue() throws Exception {
        var venue = venue();
        act("/api/venues/" + venue + "/close", "{\"reason\":\"Fin de bail\"}", null);
        return venue;
    }

    UUID labelledVenue() throws Exception {
        var venue = venue();
        act("/api/venues/" + venue + "/grant-label", Recipes.LABEL, null);
        return venue;
    }

    /** Ten tablets, lent on request. */
    UUID resource(UUID lender) throws Exception {
        return create("/api/resources", Recipes.TABLETS, lender);
    }

    UUID document(UUID author) throws Exception {
        return create("/api/resources", Recipes.GUIDE, author);
    }

    /** Asked for, of a resource that it is lent by. */
    String reservation(UUID lender, UUID borrower) throws Exception {
        var resource = resource(lender);
        var reservation = create("/api/resources/" + resource + "/reservations", request(), borrower);
        return "/api/resources/" + resource + "/reservations/" + reservation;
    }

    String acceptedReservation(UUID lender, UUID borrower) throws Exception {
        var reservation = reservation(lender, borrower);
        act(reservation + "/accept", "{}", lender);
        return reservation;
    }

    String handedOver(UUID lender, UUID borrower) throws Exception {
        var reservation = acceptedReservation(lender, borrower);
        act(reservation + "/hand-over", "{}", lender);
        return reservation;
    }

    /** A request for a period that nobody else has asked for. */
    String request() {
        return "{" + period("from", "to") + ",\"quantity\":3}";
    }

    /** A few hours, on another day at each call. */
    String period(String from, String to) {
        var start = Instant.now().plus(days++, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
        return "\"%s\":\"%s\",\"%s\":\"%s\"".formatted(from, start, to, start.plus(2, ChronoUnit.HOURS));
    }

    String proposal(UUID invited) {
        return workshop(invited, period("startsAt", "endsAt"));
    }

    UUID workshop(UUID lead, UUID invited) throws Exception {
        return create("/api/workshops", proposal(invited), lead);
    }

    UUID joinedWorkshop(UUID lead, UUID invited) throws Exception {
        var workshop = workshop(lead, invited);
        act("/api/workshops/" + workshop + "/join", "{}", invited);
        return workshop;
    }

    /** Confirmed, and beginning a moment from now. */
    UUID imminentWorkshop(UUID lead, UUID invited, Instant start) throws Exception {
        var workshop = create(
                "/api/workshops",
                workshop(invited, "\"startsAt\":\"%s\",\"endsAt\":\"%s\"".formatted(start, start.plusSeconds(3600))),
                lead);
        act("/api/workshops/" + workshop + "/join", "{}", invited);
        act("/api/workshops/" + workshop + "/confirm", "{}", lead);
        return workshop;
    }

    UUID partnership(UUID proposer, UUID invited) throws Exception {
        return create("/api/partnerships", Recipes.agreement(invited), proposer);
    }

    UUID formedPartnership(UUID proposer, UUID invited) throws Exception {
        var partnership = partnership(proposer, invited);
        act("/api/partnerships/" + partnership + "/accept", "{}", invited);
        return partnership;
    }

    /** A group purchase, which its own quantity is enough for. */
    UUID need(UUID structure) throws Exception {
        return create("/api/needs", Recipes.need(), structure);
    }

    UUID flag() throws Exception {
        return create("/api/flags", Recipes.FLAG, null);
    }

    UUID followUp() throws Exception {
        return create("/api/follow-ups", Recipes.followUp(owner), null);
    }

    /** Position of a note of its own. */
    long noted() throws Exception {
        var note = "{\"subject\":\"" + owner + "\",\"text\":\"Vu\"}";
        return post("/api/notes", note, null).json().path("position").asLong();
    }

    /** A key of a structure's own tool, as it is told once. */
    JsonNode key(UUID structure) throws Exception {
        var issued = post("/api/keys", Recipes.key(structure), null);
        assertThat(issued.status()).as(issued.toString()).isEqualTo(201);
        return issued.json();
    }

    /** A key that was good, and opens nothing any more. */
    String revokedKey() throws Exception {
        var key = key(structure("Sans clé"));
        act("/api/keys/" + key.path("id").stringValue() + "/revoke", "{}", null);
        return key.path("key").stringValue();
    }

    private static String workshop(UUID invited, String period) {
        return """
                {"title":"Débuter","theme":"email","invited":["%s"],"link":"https://visio.example/a",%s}""".formatted(invited, period);
    }

    private UUID create(String path, String body, UUID structure) throws Exception {
        var created = post(path, body, structure);
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return UUID.fromString(created.json().path("id").stringValue());
    }

    private void act(String path, String body, UUID structure) throws Exception {
        var taken = post(path, body, structure);
        assertThat(taken.status()).as(taken.toString()).isEqualTo(200);
    }

    private Answer post(String path, String body, UUID structure) throws Exception {
        return structure == null
                ? commands.post(path, body)
                : commands.post(path, body, "Maillage-Structure", structure.toString());
    }
}
