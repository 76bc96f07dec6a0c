package fr.maillage.system;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Members who do whatever comes to their mind, the same for the same seed; much of it is refused, as it should be. */
final class RandomNetwork {

    private final Instant begin = Instant.now().plus(30, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    private final Random random;
    private final List<Member> members;
    private final List<UUID> resources = new ArrayList<>();
    private final List<String> reservations = new ArrayList<>();
    private final List<UUID> workshops = new ArrayList<>();
    private final List<UUID> partnerships = new ArrayList<>();

    RandomNetwork(Network network, long seed) throws IOException, InterruptedException {
        random = new Random(seed);
        members = List.of(
                Member.of(network, "Un"),
                Member.of(network, "Deux"),
                Member.of(network, "Trois"),
                Member.of(network, "Quatre"));
        for (var owner : members) {
            share(owner);
            propose(owner);
        }
    }

    /** One more thing that somebody tries; what answered it. */
    Answer step() throws IOException, InterruptedException {
        return switch (random.nextInt(10)) {
            case 0 -> share(any(members));
            case 1, 2, 3 -> reserve();
            case 4, 5 -> onReservation();
            case 6 -> onResource();
            case 7 -> onWorkshop();
            case 8 -> onPartnership();
            default -> propose(any(members));
        };
    }

    private Answer share(Member owner) throws IOException, InterruptedException {
        return kept(resources, owner.post("/api/resources", """
                {"kind":"EQUIPMENT","title":"Tablettes","quantity":%d,"approval":"%s"}""".formatted(
                        1 + random.nextInt(6), random.nextBoolean() ? "AUTOMATIC" : "BY_OWNER")));
    }

    private Answer reserve() throws IOException, InterruptedException {
        var resource = any(resources);
        var from = begin.plus(random.nextInt(12), ChronoUnit.DAYS);
        var answer = any(members).post("/api/resources/" + resource + "/reservations", """
                {"from":"%s","to":"%s","quantity":%d}""".formatted(
                        from, from.plus(1 + random.nextInt(96), ChronoUnit.HOURS), 1 + random.nextInt(4)));
        if (answer.status() == 201) {
            reservations.add("/api/resources/" + resource + "/reservations/"
                    + answer.json().path("id").stringValue());
        }
        return answer;
    }

    private Answer onReservation() throws IOException, InterruptedException {
        var verb = any(List.of("accept", "decline", "cancel", "hand-over", "return", "move"));
        var from = begin.plus(random.nextInt(12), ChronoUnit.DAYS);
        var body = verb.equals("move")
                ? "{\"from\":\"%s\",\"to\":\"%s\"}".formatted(from, from.plus(2, ChronoUnit.DAYS))
                : "{}";
        return reservations.isEmpty() ? reserve() : any(members).post(any(reservations) + "/" + verb, body);
    }

    private Answer onResource() throws IOException, InterruptedException {
        var withdraws = random.nextInt(8) == 0;
        return any(members)
                .post(
                        "/api/resources/" + any(resources) + (withdraws ? "/withdraw" : "/set-quantity"),
                        withdraws ? "{\"reason\":\"Réformée\"}" : "{\"quantity\":" + (1 + random.nextInt(8)) + "}");
    }

    private Answer onWorkshop() throws IOException, InterruptedException {
        var verb = any(List.of("join", "join", "decline", "confirm", "cancel", "reschedule"));
        var start = begin.plus(random.nextInt(40), ChronoUnit.DAYS);
        var body =
                switch (verb) {
                    case "cancel" -> "{\"reason\":\"Trop peu d'inscrits\"}";
                    case "reschedule" ->
                        "{\"startsAt\":\"%s\",\"endsAt\":\"%s\"}".formatted(start, start.plus(2, ChronoUnit.HOURS));
                    default -> "{}";
                };
        return any(members).post("/api/workshops/" + any(workshops) + "/" + verb, body);
    }

    private Answer onPartnership() throws IOException, InterruptedException {
        var verb = any(List.of("accept", "accept", "accept", "decline", "leave", "end"));
        return any(members)
                .post(
                        "/api/partnerships/" + any(partnerships) + "/" + verb,
                        verb.equals("end") ? "{\"reason\":\"Achevé\"}" : "{}");
    }

    private Answer propose(Member proposer) throws IOException, InterruptedException {
        var others = members.stream()
                .filter(member -> !member.equals(proposer))
                .map(member -> "\"" + member.id() + "\"")
                .toList();
        var guests = String.join(",", others.subList(0, 1 + random.nextInt(3)));
        if (!workshops.isEmpty() && (partnerships.isEmpty() || random.nextBoolean())) {
            return kept(partnerships, proposer.post("/api/partnerships", """
                    {"title":"Ensemble","nature":"FORMATION","partners":[%s],"startsOn":"%s"}""".formatted(
                            guests, LocalDate.now(ZoneId.of("Europe/Paris")))));
        }
        return kept(workshops, proposer.post("/api/workshops", """
                {"title":"Débuter","theme":"email","invited":[%s],"link":"https://visio.example/a","startsAt":"%s","endsAt":"%s"}""".formatted(
                        guests, begin, begin.plus(2, ChronoUnit.HOURS))));
    }

    private static Answer kept(List<UUID> ids, Answer answer) {
        if (answer.status() == 201) {
            ids.add(UUID.fromString(answer.json().path("id").stringValue()));
        }
        return answer;
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
