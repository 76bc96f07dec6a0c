package fr.maillage.access;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** What the issuer says of itself (OpenID Connect Discovery): where its keys are, where people log in and out. */
public final class IssuerDocument {

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Goes where it is sent and nowhere else: a redirect is an answer like any other. */
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    private final AccessSettings.Issuer issuer;

    IssuerDocument(AccessSettings.Issuer issuer) {
        this.issuer = issuer;
    }

    /**
     * Asks the issuer.
     *
     * @throws AuthenticationServiceException where it cannot be asked, or another one answers
     */
    public Map<String, Object> read() {
        var from = Objects.requireNonNullElse(issuer.discovery(), issuer.issuer());
        try {
            var document = RestClient.builder()
                    .requestFactory(patience())
                    .build()
                    .get()
                    .uri(from + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(OBJECT);
            if (document == null
                    || document.get("jwks_uri") == null
                    || !issuer.issuer().equals(document.get("issuer"))) {
                throw new AuthenticationServiceException(from + " does not speak for the issuer " + issuer.issuer());
            }
            return document;
        } catch (RestClientException away) {
            throw new AuthenticationServiceException("the issuer " + issuer.issuer() + " cannot be asked", away);
        }
    }

    /** How its addresses are asked at each request: nobody waits for it for long. */
    static ClientHttpRequestFactory patience() {
        return patience(PATIENCE);
    }

    /** @param answer how long one waits for it to answer once it is reached */
    public static ClientHttpRequestFactory patience(Duration answer) {
        var http = new JdkClientHttpRequestFactory(CLIENT);
        http.setReadTimeout(answer);
        return http;
    }
}
