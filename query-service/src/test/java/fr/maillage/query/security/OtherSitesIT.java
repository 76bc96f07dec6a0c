package fr.maillage.query.security;

import static fr.maillage.query.NetworkAtWork.ARAGO;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.PLANNED;
import static fr.maillage.query.NetworkAtWork.SECRET;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Browser;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts of other sites may read: the API and the files, as anybody or with a key, never by anybody's session. */
class OtherSitesIT {

    private static final String SITE = "https://www.mediatheque.example";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkAtWork.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/venues",
                "/api/workshops",
                "/api/structures",
                "/exports/lieux-mediation-numerique.csv",
                "/exports/lieux-mediation-numerique.geojson",
                "/exports/ateliers.ics",
                "/v3/api-docs"
            })
    void any_site_reads_what_is_public_with_the_headers_that_we_say_things_in(String address) throws Exception {
        for (var origin : List.of(SITE, "null", "http://127.0.0.1:1")) {
            var answer = service.visit(address, "Origin", origin);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().allValues(ALLOWED)).containsExactly("*");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                    .isEmpty();
            assertThat(listed(answer, "Access-Control-Expose-Headers"))
                    .containsExactlyInAnyOrder(
                            "maillage-position", "etag", "last-modified", "link", "retry-after", "content-disposition");
            assertThat(listed(answer, "Vary")).contains("origin");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void its_browser_may_ask_to_read_with_our_headers_and_a_key_and_for_nothing_else() throws Exception {
        var asked = "authorization,if-none-match,maillage-min-position,maillage-structure,if-modified-since,accept";
        var allowed = preflight("/api/venues", "GET", asked);
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue(ALLOWED)).hasValue("*");
        assertThat(listed(allowed, "Access-Control-Allow-Methods")).containsExactlyInAnyOrder("get", "head");
        assertThat(allowed.headers().firstValue("Access-Control-Max-Age")).hasValue("7200");
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(preflight("/api/log", "HEAD", "authorization").headers().firstValue(ALLOWED))
                .hasValue("*");
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            refused(preflight("/api/venues", method, ""));
        }
        refused(preflight("/api/projections/venue/rebuild", "POST", "authorization"));
        refused(preflight("/api/venues", "GET", "x-csrf-token"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lieux", "/fil?apres=0", "/connexion", "/hub.css", "/integrer/lieux", "/nulle-part"})
    void pages_are_for_whoever_is_on_them_alone(String address) throws Exception {
        refused(service.visit(address, "Origin", SITE, "Accept", "text/html"));
        refused(preflight(address, "GET", "authorization"));
    }

    @ParameterizedTest
    @CsvSource({"/api/venues?nulle=part,400", "/api/venues?at=jamais,400", "/api/venues/x/y,404", "/api/activity,401"})
    void what_is_refused_can_be_read_as_well(String address, int status) throws Exception {
        problem(status, service.visit(address, "Origin", SITE));
    }

    @Test
    void what_is_not_there_or_not_yet_can_be_read_as_well() throws Exception {
        problem(404, service.visit("/api/venues/" + Facts.id(99), "Origin", SITE));
        problem(503, service.visit("/api/venues", "Origin", SITE, "Maillage-Min-Position", "999999"));
        problem(401, service.visit("/api/venues", "Origin", SITE, "Authorization", "Bearer worth.no.thing"));
    }

    @Test
    void a_site_that_asks_too_much_is_told_when_to_come_back() throws Exception {
        var hurried = new RunningService("--maillage.limits.anonymous-per-second=1");
        try {
            problem(429, tooMany(hurried, "/api/venues?limit=1", "Origin", SITE));
            var frame = tooMany(hurried, Framed.PLACES, "Accept", "text/html");
            assertThat(frame.body())
                    .contains("<h1>Trop de demandes</h1>", "patientez")
                    .doesNotContain("Se connecter");
            var page = tooMany(hurried, "/lieux", "Accept", "text/html");
            assertThat(page.body()).contains("<h1>Trop de demandes</h1>", "Se connecter");
        } finally {
            hurried.stop();
        }
    }

    /** A site on the same machine, or beside ours under one domain, is sent our cookies whatever they are marked with. */
    @Test
    void the_session_of_whoever_looks_at_another_site_opens_nothing_there() throws Exception {
        RunningService.LOG_IN.nextIs(() -> RunningService.ISSUER.member(EPN));
        var browser = new Browser(service);
        browser.follow("/connexion");
        assertThat(browser.get("/api/partnerships").body()).contains(SECRET.toString());
        assertThat(browser.get("/api/workshops").body()).contains(PLANNED.toString());

        problem(401, browser.get("/api/partnerships", "Origin", SITE));
        var seen = browser.get("/api/workshops", "Origin", SITE);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body())
                .isEqualTo(service.visit("/api/workshops", "Origin", SITE).body());
        assertThat(seen.body()).doesNotContain(PLANNED.toString());
        assertThat(seen.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();

        var page = browser.get("/lieux", "Origin", SITE, "Accept", "text/html");
        assertThat(page.body()).contains("Se déconnecter");
        refused(page);
    }

    @Test
    void a_script_that_bears_a_key_reads_what_the_key_may() throws Exception {
        var member = RunningService.bearing(RunningService.ISSUER.member(EPN));
        var answer = service.visit("/api/partnerships", member[0], member[1], "Origin", SITE);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(SECRET.toString());
        assertThat(answer.headers().firstValue(ALLOWED)).hasValue("*");
    }

    @Test
    void a_site_is_told_that_nothing_has_changed() throws Exception {
        var first = service.visit("/exports/structures.csv", "Origin", SITE);
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = service.visit("/exports/structures.csv", "Origin", SITE, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.headers().firstValue(ALLOWED)).hasValue("*");
    }

    @Test
    void our_own_pages_ask_as_before() throws Exception {
        var own = service.visit("/api/venues/" + ARAGO);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue(ALLOWED)).isEmpty();
    }

    private static HttpResponse<String> preflight(String address, String method, String headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(service.url() + address))
                .method("OPTIONS", BodyPublishers.noBody())
                .header("Origin", SITE)
                .header("Access-Control-Request-Method", method);
        if (!headers.isEmpty()) {
            request.header("Access-Control-Request-Headers", headers);
        }
        return service.client().send(request.build(), BodyHandlers.ofString());
    }

    /** What is answered once that was asked too often. */
    private static HttpResponse<String> tooMany(RunningService asked, String address, String... headers)
            throws Exception {
        for (var n = 0; n < 500; n++) {
            var answer = asked.visit(address, headers);
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                return answer;
            }
        }
        throw new AssertionError(address + " may be asked without end");
    }

    private static void problem(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(answer.headers().allValues(ALLOWED)).containsExactly("*");
    }

    private static void refused(HttpResponse<String> answer) {
        assertThat(answer.headers().map().keySet())
                .as(answer.uri().toString())
                .noneMatch(name -> name.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    }

    private static List<String> listed(HttpResponse<String> answer, String header) {
        return answer.headers().allValues(header).stream()
                .flatMap(values -> Arrays.stream(values.split(",")))
                .map(value -> value.strip().toLowerCase(Locale.ROOT))
                .toList();
    }
}
