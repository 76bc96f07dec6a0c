package fr.maillage.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.access.TestIssuer;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.security.Routes.Route;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address is for whom the table of routes says, and for nobody else. */
class RoutesIT {

    private static final TestIssuer ISSUER = RunningService.ISSUER;

    /** Somebody of each kind, and for whom what they may open is. */
    private static final Map<String, List<Audience>> KNOWN = Map.of(
            "member", List.of(Audience.EVERYBODY, Audience.MEMBERS),
            "coordinator", List.of(Audience.EVERYBODY, Audience.MEMBERS, Audience.HUB),
            "coordinator of another region", List.of(Audience.EVERYBODY, Audience.MEMBERS, Audience.HUB),
            "analyst", List.of(Audience.EVERYBODY, Audience.MEMBERS, Audience.HUB),
            "admin", List.of(Audience.EVERYBODY, Audience.MEMBERS, Audience.HUB, Audience.ADMINS));

    private static final List<Function<TestIssuer, String>> WORTHLESS = List.of(
            issuer -> issuer.expired(Role.ADMIN),
            issuer -> issuer.forAnotherAudience(Role.ADMIN),
            issuer -> issuer.ofAnotherKey(Role.ADMIN),
            issuer -> issuer.unsigned(Role.ADMIN),
            issuer -> issuer.token(claims -> claims),
            issuer -> "mk_000000000000_" + "0".repeat(64),
            issuer -> "mk_000000000000",
            issuer -> "not.a.token");

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    static Stream<Arguments> everyRouteAndCaller() {
        return Routes.TABLE.stream()
                .flatMap(route -> KNOWN.keySet().stream().sorted().map(caller -> Arguments.of(route, caller)));
    }

    static List<Route> routes() {
        return Routes.TABLE;
    }

    @ParameterizedTest
    @MethodSource("everyRouteAndCaller")
    void a_known_caller_comes_in_where_the_table_says(Route route, String caller) throws Exception {
        var allowed = KNOWN.getOrDefault(caller, List.of()).contains(route.who());
        var answer = ask(route, RunningService.bearing(token(caller)));
        // What is behind the door may be for fewer of them, and says so itself.
        if (allowed) {
            assertThat(answer.statusCode()).isNotIn(401, 405, 500);
            assertThat(answer.body()).doesNotContain("access.forbidden");
        } else {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("\"code\":\"access.forbidden\"");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void a_visitor_comes_in_where_everybody_does(Route route) throws Exception {
        var answer = ask(route);
        if (route.who() == Audience.EVERYBODY) {
            assertThat(answer.statusCode()).isNotIn(401, 403, 405, 500);
        } else {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"access.required\"");
        }
    }

    @ParameterizedTest
    @MethodSource("routes")
    void what_proves_nothing_opens_nothing_not_even_what_is_public(Route route) throws Exception {
        for (var worthless : WORTHLESS) {
            var answer = ask(route, RunningService.bearing(worthless.apply(ISSUER)));
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"access.unproven\"");
        }
    }

    @Test
    void whatever_the_service_answers_stands_in_the_table() {
        var missing = new ArrayList<String>();
        service.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, handler) -> mapping.getPatternValues().stream()
                        .map(pattern -> pattern.replaceAll("\\{[^/]*}", "x"))
                        .filter(path ->
                                !List.of("/error", Refusals.PAGE, LogOut.PAGE).contains(path))
                        .filter(path -> mapping.getMethodsCondition().getMethods().stream()
                                .noneMatch(method -> Routes.TABLE.stream()
                                        .anyMatch(route -> route.method().name().equals(method.name())
                                                && route.fits(PathContainer.parsePath(path)))))
                        .forEach(path -> missing.add(mapping + " " + handler)));
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/nulle-part",
                "/refus",
                "/depart",
                "/error",
                "/actuator/health",
                "/api",
                "/api/venues/x/y",
                "/fonts/"
            })
    void what_does_not_stand_in_it_is_not_there_for_anybody(String address) throws Exception {
        for (var headers : List.of(new String[0], RunningService.bearing(ISSUER.admin()))) {
            assertThat(service.visit(address, headers).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void health_and_figures_are_on_the_operators_port_alone_and_nothing_else_is() throws Exception {
        for (var shown : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/prometheus")) {
            assertThat(service.supervise(shown).statusCode()).isEqualTo(200);
            assertThat(service.get(shown).statusCode()).isEqualTo(404);
        }
        for (var hidden : List.of("/actuator/env", "/actuator/heapdump", "/api/log", "/lieux")) {
            assertThat(service.supervise(hidden).statusCode()).isIn(401, 404);
        }
    }

    @Test
    void a_known_address_asked_in_another_way_says_so() throws Exception {
        var request = service.request("/api/venues");
        var answer = service.client()
                .send(
                        java.net.http.HttpRequest.newBuilder(request, (name, value) -> true)
                                .DELETE()
                                .build(),
                        BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
    }

    @Test
    void a_person_meets_a_page_where_a_tool_meets_a_problem() throws Exception {
        var page = service.visit("/fil?apres=1", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location"))
                .hasValue(service.url() + "/connexion?vers=%2Ffil%3Fapres%3D1");
        assertThat(service.visit("/", "Accept", "text/html").headers().firstValue("Location"))
                .hasValue(service.url() + "/lieux");
        var part = service.visit("/", "Accept", "text/html", "HX-Request", "true");
        assertThat(part.statusCode()).isEqualTo(401);
        assertThat(part.headers().firstValue("HX-Refresh")).hasValue("true");
        assertThat(service.visit("/nulle-part", "Accept", "text/html").body()).contains("<h1>Introuvable</h1>");
    }

    @Test
    void answers_for_somebody_are_kept_by_nobody() throws Exception {
        var answer = service.get("/api/partnerships");
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(String.join(",", answer.headers().allValues("Vary")))
                .contains("Authorization", "Cookie", "Maillage-Structure");
        var file = service.get("/exports/structures.csv");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        assertThat(service.visit("/exports/structures.csv").headers().firstValue("ETag"))
                .isNotEqualTo(file.headers().firstValue("ETag"));
    }

    private static Told ask(Route route, String... headers) throws Exception {
        var request = service.unknown(Addresses.of(route), headers);
        if (!route.method().name().equals("GET")) {
            request = java.net.http.HttpRequest.newBuilder(request, (name, value) -> true)
                    .method(route.method().name(), BodyPublishers.noBody())
                    .build();
        }
        // Streams go on: what tells is how they begin.
        var answer = service.client().send(request, BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            var read = route.pattern().endsWith("/stream") && answer.statusCode() == 200
                    ? ""
                    : new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return new Told(answer.statusCode(), read);
        }
    }

    private static String token(String caller) {
        return switch (caller) {
            case "member" -> ISSUER.member(NetworkAtWork.EPN);
            case "coordinator" -> ISSUER.hub();
            case "coordinator of another region" -> ISSUER.coordinator("region:11");
            case "analyst" -> ISSUER.analyst();
            default -> ISSUER.admin();
        };
    }

    /** What an answer tells. */
    private record Told(int statusCode, String body) {}
}
