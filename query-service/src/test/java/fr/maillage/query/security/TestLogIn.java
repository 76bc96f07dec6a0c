package fr.maillage.query.security;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import fr.maillage.access.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The log-in of a test's issuer: whoever comes is let in at once, by authorization code with proof key (RFC 7636), and a
 * refresh token serves once.
 */
public final class TestLogIn {

    static final String CLIENT = "maillage-pages";

    private final TestIssuer issuer;
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, Boolean> refreshTokens = new ConcurrentHashMap<>();
    private volatile Supplier<String> person;
    private volatile Duration life = Duration.ofMinutes(5);
    private volatile boolean renews = true;
    final AtomicInteger renewals = new AtomicInteger();

    public TestLogIn(TestIssuer issuer) {
        this.issuer = issuer;
        this.person = issuer::hub;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", asked -> answer(asked, 200, configuration()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Where a service finds what is to be known of the issuer. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /**
     * Whoever logs in next is that person.
     *
     * @param tokens what the issuer says of them, each time it is asked
     */
    public void nextIs(Supplier<String> tokens) {
        person = tokens;
        life = Duration.ofMinutes(5);
        renews = true;
        renewals.set(0);
    }

    /** Tokens given from now on are said to last so long. */
    void tokensLast(Duration time) {
        life = time;
    }

    /** The issuer takes back what it gave. */
    void takesBack() {
        renews = false;
    }

    private void authorize(HttpExchange asked) throws IOException {
        var given = parameters(asked.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, given);
        asked.getResponseHeaders()
                .set("Location", given.get("redirect_uri") + "?code=" + code + "&state=" + given.get("state"));
        asked.sendResponseHeaders(302, -1);
        asked.close();
    }

    private void token(HttpExchange asked) throws IOException {
        var given = parameters(new String(asked.getRequestBody().readAllBytes(), UTF_8));
        if ("refresh_token".equals(given.get("grant_type"))) {
            renewals.incrementAndGet();
            var known = refreshTokens.remove(given.get("refresh_token")) != null;
            answer(asked, known && renews ? 200 : 400, known && renews ? tokens("") : "{\"error\":\"invalid_grant\"}");
            return;
        }
        var begun = codes.remove(given.get("code"));
        if (begun == null || !challenge(given.getOrDefault("code_verifier", "")).equals(begun.get("code_challenge"))) {
            answer(asked, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        var id = issuer.token(claims -> claims.audience(CLIENT).claim("nonce", begun.get("nonce")));
        answer(asked, 200, tokens(",\"id_token\":\"" + id + "\""));
    }

    private String tokens(String more) {
        var refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, true);
        return "{\"token_type\":\"Bearer\",\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":%d%s}"
                .formatted(person.get(), refresh, life.toSeconds(), more);
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Map<String, String> parameters(String text) {
        return Arrays.stream(text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%2$s/authorize","token_endpoint":"%2$s/token",
                 "end_session_endpoint":"%2$s/end","subject_types_supported":["public"],"response_types_supported":["code"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer.url(), url());
    }

    private static void answer(HttpExchange asked, int status, String json) throws IOException {
        var body = json.getBytes(UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(status, body.length);
        try (var out = asked.getResponseBody()) {
            out.write(body);
        }
    }
}
