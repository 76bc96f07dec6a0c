package fr.maillage.issuer;

import com.sun.net.httpserver.HttpServer;
import fr.maillage.access.Role;
import fr.maillage.embedded.EmbeddedPostgres;
import fr.maillage.embedded.Loopback;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.NewAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An issuer over HTTP, on a database of its own, with a list of structures where the pages would show it. */
final class TestedIssuer implements AutoCloseable {

    static final String PASSWORD = "quatre mots sans rapport";
    static final String SECRET = "secret-of-the-pages";
    static final String CALLBACK = "http://127.0.0.1:1/login/oauth2/code/maillage";
    static final UUID EPN = UUID.fromString("11111111-1111-4111-8111-111111111111");
    static final UUID ELSEWHERE = UUID.fromString("22222222-2222-4222-8222-222222222222");

    /** It left the network: only those who coordinate are told where it was. */
    static final UUID GONE = UUID.fromString("33333333-3333-4333-8333-333333333333");

    private final HttpServer pages;
    private final ConfigurableApplicationContext application;
    private final String address;
    private final String management;

    private static @Nullable TestedIssuer shared;

    /** One for all tests of this JVM, gone with it: each makes the accounts that it needs. */
    static synchronized TestedIssuer shared() {
        if (shared == null) {
            try {
                var started = new TestedIssuer("--maillage.limits.anonymous-per-second=10000");
                Runtime.getRuntime().addShutdownHook(new Thread(started::close, "stop-issuer"));
                shared = started;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return shared;
    }

    /** One with settings of its own, for who closes it. */
    static TestedIssuer with(String... settings) throws IOException {
        return new TestedIssuer(settings);
    }

    private TestedIssuer(String... settings) throws IOException {
        pages = HttpServer.create(new InetSocketAddress(Loopback.HOST, 0), 0);
        pages.createContext("/api/structures", exchange -> {
            var inside = exchange.getRequestURI().getQuery().contains("territory=region:32");
            var asked = exchange.getRequestHeaders().getFirst("Authorization");
            var known = asked != null && asked.startsWith("Bearer ");
            var left = inside && known
                    ? ",{\"id\":\"%s\",\"name\":\"Ancien EPN\",\"membership\":{\"status\":\"ENDED\"}}".formatted(GONE)
                    : "";
            var list =
                    "{\"items\":[{\"id\":\"%s\",\"name\":\"EPN de Liévin\",\"kind\":\"ASSOCIATION\"}%s],\"total\":1,\"next\":null,\"position\":1}"
                            .formatted(inside ? EPN : ELSEWHERE, left)
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, list.length);
            exchange.getResponseBody().write(list);
            exchange.close();
        });
        pages.start();
        var postgres = EmbeddedPostgres.shared();
        var port = Loopback.freePort();
        var managementPort = Loopback.freePort();
        management = "http://" + Loopback.HOST + ":" + managementPort;
        address = "http://" + Loopback.HOST + ":" + port;
        var told = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--management.server.port=" + managementPort,
                "--spring.datasource.url=" + postgres.jdbcUrl(postgres.newDatabase()),
                "--spring.datasource.username=" + EmbeddedPostgres.USERNAME,
                "--spring.datasource.password=" + postgres.password(),
                "--maillage.issuer.url=" + address,
                "--maillage.issuer.pages-url=http://" + Loopback.HOST + ":"
                        + pages.getAddress().getPort(),
                "--maillage.issuer.client-secret=" + SECRET,
                "--maillage.issuer.storage-key=a secret that is kept beside the database",
                "--maillage.issuer.redirect-uris=" + CALLBACK,
                "--maillage.issuer.post-logout-redirect-uris=http://127.0.0.1:1/"));
        told.addAll(List.of(settings));
        application = SpringApplication.run(IssuerApplication.class, told.toArray(String[]::new));
    }

    String address() {
        return address;
    }

    /** Where nobody but whoever runs it looks. */
    String management() {
        return management;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    JdbcClient database() {
        return bean(JdbcClient.class);
    }

    /** An account whose owner has chosen {@link #PASSWORD}. */
    String account(Role role, List<UUID> structures, List<String> territories) {
        var login = UUID.randomUUID() + "@reseau.example";
        bean(Accounts.class)
                .create(new NewAccount(login, "Karim " + role, role, structures, territories), PASSWORD, "test");
        return login;
    }

    /** What its owner does who knows the password of before. */
    void choosePassword(String login, String password) {
        var accounts = bean(Accounts.class);
        accounts.choosePassword(accounts.toBeProven(accounts.find(login).orElseThrow(), null), password);
    }

    UUID id(String login) {
        return bean(Accounts.class).find(login).orElseThrow().id();
    }

    @Override
    public void close() {
        application.close();
        pages.stop(0);
    }
}
