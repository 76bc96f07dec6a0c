package fr.maillage.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * An OpenID issuer for tests, on loopback: its keys can be fetched, and its tokens are what a real one gives. It also makes
 * those that a real one never would.
 */
public final class TestIssuer implements AutoCloseable {

    public static final String AUDIENCE = "maillage";

    private static final Duration LIFE = Duration.ofHours(1);

    private final HttpServer server;
    private final RSAKey key;
    private final RSAKey stranger;

    public TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            stranger = new RSAKeyGenerator(2048).keyID("test").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/.well-known/openid-configuration", asked -> answer(asked, configuration()));
        server.createContext("/jwks", asked -> answer(asked, new JWKSet(key.toPublicJWK()).toString()));
        server.start();
    }

    /** Its address, as it stands in its tokens. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The hub's coordinator, for all of France. */
    public String hub() {
        return coordinator("france");
    }

    /** @param territories such as {@code region:32} */
    public String coordinator(String... territories) {
        return token(claims -> role(claims, Role.COORDINATOR).claim("maillage_territories", List.of(territories)));
    }

    public String member(UUID... structures) {
        return token(claims -> role(claims, Role.MEMBER)
                .claim(
                        "maillage_structures",
                        Arrays.stream(structures).map(UUID::toString).toList()));
    }

    public String analyst() {
        return token(claims -> role(claims, Role.ANALYST));
    }

    public String admin() {
        return token(claims -> role(claims, Role.ADMIN));
    }

    /**
     * A token of anybody.
     *
     * @param more what it says beside issuer, audience, subject and expiry, or instead
     */
    public String token(UnaryOperator<JWTClaimsSet.Builder> more) {
        return signed(key, more.apply(usual()).build());
    }

    /** Another's: expired an hour ago. */
    public String expired(Role role) {
        var then = Instant.now().minus(Duration.ofHours(1));
        return token(claims ->
                role(claims, role).issueTime(Date.from(then.minus(LIFE))).expirationTime(Date.from(then)));
    }

    /** Meant for another service. */
    public String forAnotherAudience(Role role) {
        return token(claims -> role(claims, role).audience("ailleurs"));
    }

    /** Signed by a key that is not the issuer's, under the name of one that is. */
    public String ofAnotherKey(Role role) {
        return signed(stranger, role(usual(), role).build());
    }

    /** Not signed at all. */
    public String unsigned(Role role) {
        return new PlainJWT(role(usual(), role).build()).serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private JWTClaimsSet.Builder usual() {
        var now = Instant.now();
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject(UUID.nameUUIDFromBytes("somebody".getBytes(StandardCharsets.UTF_8))
                        .toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)));
    }

    private static JWTClaimsSet.Builder role(JWTClaimsSet.Builder claims, Role role) {
        return claims.claim("maillage_role", role.claim())
                .subject(UUID.nameUUIDFromBytes(role.claim().getBytes(StandardCharsets.UTF_8))
                        .toString());
    }

    private static String signed(RSAKey key, JWTClaimsSet claims) {
        try {
            var token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String configuration() {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token"}""".formatted(url());
    }

    private static void answer(HttpExchange asked, String json) throws IOException {
        var body = json.getBytes(StandardCharsets.UTF_8);
        asked.getResponseHeaders().set("Content-Type", "application/json");
        asked.sendResponseHeaders(200, body.length);
        try (var out = asked.getResponseBody()) {
            out.write(body);
        }
    }
}
