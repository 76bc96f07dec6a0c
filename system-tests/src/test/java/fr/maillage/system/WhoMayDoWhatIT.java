package fr.maillage.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.access.TestIssuer;
import fr.maillage.system.Recipes.Ask;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every operation of both services, asked by everybody who may come to the door: each answers what {@code docs/security.md}
 * says, and there is no operation that it does not speak of.
 */
class WhoMayDoWhatIT {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final TestIssuer ISSUER = new TestIssuer();
    private static Network network;
    private static Scene scene;
    private static String revoked;
    private static UUID stranger;
    private static UUID former;
    private static UUID refused;

    @BeforeAll
    static void start() throws Exception {
        network = Network.trusting(ISSUER.url());
        scene = network.scene(ISSUER.admin());
        stranger = scene.member("Une autre");
        former = scene.former();
        refused = scene.refused();
        revoked = scene.revokedKey();
    }

    @AfterAll
    static void stop() {
        network.close();
        ISSUER.close();
    }

    @Test
    void everybody_is_answered_what_the_table_says() throws Exception {
        var table = RightsTable.read().codes();
        var recipes = new Recipes().all();
        var reaching = new Recipes().reaching();
        var lookups = Lookups.of(scene);
        assertThat(operations()).as("operations that the table speaks of").isEqualTo(new TreeSet<>(table.keySet()));

        assertThat(reaching.keySet())
                .as("operations that name a place or a structure")
                .isEqualTo(table.entrySet().stream()
                        .filter(row -> row.getValue().containsKey(Caller.REACHING))
                        .map(Map.Entry::getKey)
                        .collect(toSet()));

        var surprises = new ArrayList<String>();
        for (var row : table.entrySet()) {
            var operation = row.getKey();
            for (var caller : row.getValue().keySet()) {
                var path = operation.substring(operation.indexOf(' ') + 1);
                var asked = caller == Caller.REACHING ? reaching : recipes;
                var ask = asked.containsKey(operation)
                        ? asked.get(operation).prepare(scene)
                        : new Ask(lookups.address(path), "", scene.owner(), false, "application/json");
                var expected = row.getValue().get(caller);
                var answered = answer(operation, ask, caller);
                if (answered != expected) {
                    surprises.add("%s as %s: %d, not %d".formatted(operation, caller, answered, expected));
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    /** The line of a batch or of a file is judged as if it were asked alone, a dry run as the run. */
    @Test
    void a_coordinator_reaches_no_further_by_a_batch_or_a_file() throws Exception {
        var reaching = new Recipes().reaching();
        var commands = network.addresses().posts(ISSUER.coordinator("departement:62"));
        for (var operation : List.of("POST /api/batch", "POST /api/imports/venues")) {
            var ask = reaching.get(operation).prepare(scene);
            for (var more : ask.path().contains("imports") ? List.of("", "&dryRun=true") : List.of("")) {
                var answer =
                        commands.post(ask.path() + more, ask.type(), ask.body().getBytes(StandardCharsets.UTF_8));
                assertThat(answer.text()).as(operation + more).contains("actor.outside");
            }
        }
    }

    @Test
    void nobody_acts_in_the_name_of_a_structure_that_is_not_theirs() throws Exception {
        var surprises = new ArrayList<String>();
        for (var recipe : new Recipes().all().entrySet()) {
            var ask = recipe.getValue().prepare(scene);
            if (ask.acting()) {
                var answer = network.addresses()
                        .posts(ISSUER.member(stranger))
                        .post(
                                ask.path(),
                                ask.body(),
                                "Maillage-Structure",
                                ask.owner().toString());
                if (answer.status() != 403 || !answer.text().contains("actor.other")) {
                    surprises.add(recipe.getKey() + ": " + answer);
                }
            }
        }
        assertThat(surprises).isEmpty();
    }

    private static TreeSet<String> operations() throws Exception {
        // Those of operators alone are not described to other systems.
        var operations = new TreeSet<>(Set.of("GET /api/projections", "POST /api/projections/{name}/rebuild"));
        for (var service : List.of(network.commands(), network.pages())) {
            service.get("/v3/api-docs").json().path("paths").properties().forEach(path -> path.getValue()
                    .propertyNames()
                    .forEach(method -> operations.add(method.toUpperCase() + " " + path.getKey())));
        }
        return operations;
    }

    /** The status alone: some answers never end. */
    private static int answer(String operation, Ask ask, Caller caller) throws Exception {
        var post = operation.startsWith("POST");
        var service = post && !operation.contains("/api/projections") ? network.commands() : network.pages();
        var request = HttpRequest.newBuilder(URI.create(service.base() + ask.path()))
                .timeout(Duration.ofSeconds(30))
                .method(operation.split(" ")[0], BodyPublishers.ofString(ask.body()));
        if (post) {
            request.header("Content-Type", ask.type());
        }
        headers(ask, caller).forEach(request::header);
        var answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        answer.body().close();
        return answer.statusCode();
    }

    private static Map<String, String> headers(Ask ask, Caller caller) {
        var headers = new LinkedHashMap<String, String>();
        var token = token(ask, caller);
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        // Who has one structure only acts for that one; all others say whose name they act in.
        if (ask.acting() && !caller.hasOneStructure()) {
            headers.put("Maillage-Structure", ask.owner().toString());
        }
        return headers;
    }

    private static @Nullable String token(Ask ask, Caller caller) {
        return switch (caller) {
            case OWNER -> ISSUER.member(ask.owner());
            case OTHER -> ISSUER.member(stranger);
            case FORMER -> ISSUER.member(former);
            case REFUSED -> ISSUER.member(refused);
            case INSIDE, REACHING -> ISSUER.coordinator("departement:62");
            case OUTSIDE -> ISSUER.coordinator("region:93");
            case ANALYST -> ISSUER.analyst();
            case ADMIN -> ISSUER.admin();
            case ANONYMOUS -> null;
            case EXPIRED -> ISSUER.expired(Role.ADMIN);
            case REVOKED -> revoked;
            case ELSEWHERE -> ISSUER.forAnotherAudience(Role.ADMIN);
            case UNSIGNED -> ISSUER.unsigned(Role.ADMIN);
        };
    }
}
