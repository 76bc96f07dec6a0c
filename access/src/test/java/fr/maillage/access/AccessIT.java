package fr.maillage.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.territory.Territories;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The same door as both services have, before a service that only says who came in. */
class AccessIT {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import({AccessConfiguration.class, Doorman.class})
    static class Service {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }

        @Bean
        Territories territories() {
            return Territories.load();
        }

        @Bean
        SecurityFilterChain chain(HttpSecurity http, Access access) {
            return access.protect(http)
                    .authorizeHttpRequests(asked -> asked.requestMatchers("/open")
                            .permitAll()
                            .requestMatchers("/acting")
                            .hasAuthority(KnownCaller.WRITE)
                            .anyRequest()
                            .authenticated())
                    .build();
        }
    }

    @RestController
    static class Doorman {

        @GetMapping({"/who", "/acting", "/open"})
        String who() {
            return Identity.current().map(Identity::account).orElse("nobody");
        }
    }

    private static final TestIssuer ISSUER = new TestIssuer();
    private static final EmbeddedPostgres POSTGRES = EmbeddedPostgres.shared();
    private static final String DATABASE = POSTGRES.newDatabase();
    private static final ConfigurableApplicationContext SERVICE = start(ISSUER.url(), "--maillage.access.migrate=true");
    private static final ConfigurableApplicationContext SECOND = start(ISSUER.url());
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiKeys keys = SERVICE.getBean(ApiKeys.class);

    private static ConfigurableApplicationContext start(String issuer, String... more) {
        var arguments = new java.util.ArrayList<>(List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--maillage.identity.issuer=" + issuer,
                "--maillage.access.datasource.url=" + POSTGRES.jdbcUrl(DATABASE),
                "--maillage.access.datasource.username=" + EmbeddedPostgres.USERNAME,
                "--maillage.access.datasource.password=" + POSTGRES.password(),
                "--maillage.limits.account-per-second=2"));
        arguments.addAll(List.of(more));
        return SpringApplication.run(Service.class, arguments.toArray(String[]::new));
    }

    @AfterAll
    static void close() {
        SERVICE.close();
        SECOND.close();
        ISSUER.close();
    }

    @Test
    void the_journal_is_kept_for_a_year() {
        var jdbc = JdbcClient.create(POSTGRES.dataSource(DATABASE));
        for (var days : List.of(364, 366)) {
            jdbc.sql("INSERT INTO security_journal (recorded_at, what, method, path, times)"
                            + " VALUES (now() - make_interval(days => ?), 'test.kept', 'GET', ?, 1)")
                    .params(days, "/" + days)
                    .update();
        }

        SERVICE.getBean(SecurityJournal.class).forgetOld();

        assertThat(jdbc.sql("SELECT path FROM security_journal WHERE what = 'test.kept'")
                        .query(String.class)
                        .list())
                .containsExactly("/364");
    }

    @Test
    void a_tool_is_known_by_its_key_and_when_it_was_used_is_noted() throws Exception {
        var structure = UUID.randomUUID();
        var key = issue(structure, true);

        assertThat(get(SERVICE, "/who", key.secret()).body()).isEqualTo("key:" + key.id());
        await().atMost(Duration.ofSeconds(10))
                .until(() -> keys.of(structure).getFirst().lastUsedAt() != null);
    }

    @Test
    void a_revoked_key_opens_nothing_anywhere_within_five_seconds() throws Exception {
        var key = issue(UUID.randomUUID(), true);
        assertThat(get(SECOND, "/who", key.secret()).statusCode()).isEqualTo(200);

        assertThat(keys.revoke(key.id(), "somebody")).isTrue();

        await().atMost(Duration.ofSeconds(5))
                .until(() -> get(SECOND, "/who", key.secret()).statusCode() == 401);
        assertThat(keys.revoke(key.id(), "somebody")).isFalse();
    }

    @Test
    void a_structure_has_two_active_keys_at_most() {
        var structure = UUID.randomUUID();
        var first = issue(structure, true);
        issue(structure, false);
        assertThat(keys.issue(wanted(structure, true))).isEmpty();

        keys.revoke(first.id(), "somebody");

        assertThat(keys.issue(wanted(structure, true))).isPresent();
    }

    @Test
    void a_key_whose_secret_is_not_right_opens_nothing() throws Exception {
        var key = issue(UUID.randomUUID(), true);
        var last = key.secret().endsWith("0") ? "1" : "0";
        var guessed = key.secret().substring(0, key.secret().length() - 1) + last;

        assertThat(get(SERVICE, "/who", guessed).statusCode()).isEqualTo(401);
        assertThat(get(SERVICE, "/who", "mk_nothing").statusCode()).isEqualTo(401);
    }

    @Test
    void a_key_that_only_reads_does_not_act() throws Exception {
        var key = issue(UUID.randomUUID(), false);

        assertThat(get(SERVICE, "/who", key.secret()).statusCode()).isEqualTo(200);
        assertThat(get(SERVICE, "/acting", key.secret()).statusCode()).isEqualTo(403);
    }

    @Test
    void without_an_account_only_what_is_open_is_open() throws Exception {
        assertThat(get(SERVICE, "/open", null).body()).isEqualTo("nobody");

        var refused = get(SERVICE, "/who", null);
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(refused.body()).contains("\"code\":\"access.required\"");
    }

    @Test
    void an_analyst_does_not_act_and_the_refusal_is_in_the_security_journal() throws Exception {
        var account = UUID.randomUUID().toString();
        var analyst =
                ISSUER.token(claims -> claims.claim("maillage_role", "analyst").subject(account));

        assertThat(get(SERVICE, "/acting", analyst).statusCode()).isEqualTo(403);

        var database = SERVICE.getBean(AccessDatabase.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> database.jdbc()
                .sql("SELECT what || ' ' || path FROM security_journal WHERE account = ?")
                .param(account)
                .query(String.class)
                .list()
                .equals(List.of("access.forbidden /acting")));
    }

    @Test
    void whoever_makes_addresses_up_makes_one_line_of_the_journal() throws Exception {
        for (var n = 0; n < 40; n++) {
            assertThat(get(SERVICE, "/made-up/" + UUID.randomUUID(), null).statusCode())
                    .isIn(401, 429);
        }
        get(SERVICE, "/who", null);

        var database = SERVICE.getBean(AccessDatabase.class);
        await().atMost(Duration.ofSeconds(10)).until(() -> database.jdbc()
                .sql("SELECT DISTINCT path FROM security_journal WHERE account IS NULL")
                .query(String.class)
                .list()
                .containsAll(List.of("/**", "/who")));
        assertThat(database.jdbc()
                        .sql("SELECT count(*) FROM security_journal WHERE path LIKE '/made-up%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_name_that_is_not_the_service_s_own_is_refused() throws Exception {
        var port = Integer.parseInt(SERVICE.getEnvironment().getRequiredProperty("local.server.port"));
        assertThat(askedAs("evil.example", port)).contains(" 400 ", "\"code\":\"request.host\"");
        assertThat(askedAs("127.0.0.1.evil.example", port)).contains(" 400 ");
        assertThat(askedAs("issuer.localhost:" + port, port)).contains(" 200 ");
        assertThat(askedAs("[::1]:" + port, port)).contains(" 200 ");
    }

    private static String askedAs(String host, int port) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            var request = "GET /open HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void who_asks_too_much_is_told_when_to_come_back() throws Exception {
        var account = UUID.randomUUID().toString();
        var hasty =
                ISSUER.token(claims -> claims.claim("maillage_role", "analyst").subject(account));
        var answer = get(SERVICE, "/who", hasty);
        for (var asked = 1; answer.statusCode() == 200 && asked < 100; asked++) {
            answer = get(SERVICE, "/who", hasty);
        }

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(get(SERVICE, "/who", ISSUER.analyst()).statusCode())
                .as("another account")
                .isEqualTo(200);
    }

    @Test
    void an_issuer_that_is_away_is_said_to_be() throws Exception {
        try (var orphan = start("http://127.0.0.1:9")) {
            var answer = get(orphan, "/who", ISSUER.analyst());
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
        }
    }

    private ApiKey.Issued issue(UUID structure, boolean mayWrite) {
        return keys.issue(wanted(structure, mayWrite)).orElseThrow();
    }

    private static ApiKey.Wanted wanted(UUID structure, boolean mayWrite) {
        return new ApiKey.Wanted(
                structure,
                List.of(),
                "Notre outil",
                mayWrite,
                "somebody",
                Instant.now().plus(Duration.ofDays(1)));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path, @Nullable String token)
            throws IOException, InterruptedException {
        var port = service.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }
}
