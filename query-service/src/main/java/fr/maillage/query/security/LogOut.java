package fr.maillage.query.security;

import fr.maillage.access.IssuerDocument;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * The log-out of people. The session here is over at once. A form that the browser sends to the issuer ends the session
 * there (OpenID RP-Initiated Logout 1.0, by POST), so that no token stands in an address. The form is sent whether or
 * not there still was a session here: a person who asks to leave must not be let in again without a password.
 */
public final class LogOut implements LogoutSuccessHandler {

    /** The page that sends the form. It cannot be reached from outside. */
    public static final String PAGE = "/depart";

    /** The request attribute that holds the {@link Form}; absent where the issuer cannot be asked. */
    public static final String FORM = "fr.maillage.query.security.form";

    static final String ADDRESS = "/deconnexion";

    private static final Logger LOGGER = LoggerFactory.getLogger(LogOut.class);

    private final IssuerDocument issuer;
    private final String client;
    private final String issuerOrigin;

    /** @param address address of the issuer, as browsers know it */
    LogOut(IssuerDocument issuer, String client, URI address) {
        this.issuer = issuer;
        this.client = client;
        this.issuerOrigin = address.getScheme() + "://" + address.getAuthority();
    }

    /** The form that the browser sends to the issuer. */
    public record Form(String action, Map<String, String> fields) {}

    /**
     * Whether somebody leaves from a page of ours or of the issuer. The browser says so itself, and no other site can
     * make it say it. The form's token is not asked for, because a token of a session that is over, or was another one,
     * must keep nobody logged in.
     */
    RequestMatcher fromOurPages() {
        return request -> request.getRequestURI().equals(ADDRESS)
                && request.getMethod().equals("POST")
                && (origins(request).contains(said(request, HttpHeaders.ORIGIN)) || isSentOnByIssuer(request));
    }

    /**
     * Whether the issuer's page sent the form on. A browser that was sent on to another site says "null" for the origin
     * of the form, but still says which page that was.
     */
    private boolean isSentOnByIssuer(HttpServletRequest request) {
        return said(request, HttpHeaders.ORIGIN).equals("null")
                && said(request, HttpHeaders.REFERER).equals(issuerOrigin + "/");
    }

    private static String said(HttpServletRequest request, String header) {
        return Objects.requireNonNullElse(request.getHeader(header), "");
    }

    /** Our origins and the issuer's as browsers know them, whether or not a proxy that ends TLS passes our name on. */
    private Set<String> origins(HttpServletRequest request) {
        var host = request.getHeader(HttpHeaders.HOST);
        var told = ServletUriComponentsBuilder.fromContextPath(request).toUriString();
        return new HashSet<>(List.of(issuerOrigin, told, "https://" + host, "http://" + host));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication whoever)
            throws IOException, ServletException {
        endpoint().ifPresent(action -> request.setAttribute(FORM, new Form(action, fields(request, whoever))));
        // The issuer goes by the origin of the form.
        response.setHeader("Referrer-Policy", "strict-origin");
        request.getRequestDispatcher(PAGE).forward(request, response);
    }

    /**
     * The issuer's log-out address; empty where the issuer is away or has none. It is asked for each time, because a
     * form sent to an issuer that is away would leave people on an error of their browser.
     */
    private Optional<String> endpoint() {
        try {
            return Optional.ofNullable(issuer.read().get("end_session_endpoint"))
                    .map(String::valueOf);
        } catch (AuthenticationException away) {
            LOGGER.warn("somebody left while the issuer was away: {}", String.valueOf(away.getMessage()));
            return Optional.empty();
        }
    }

    private Map<String, String> fields(HttpServletRequest request, @Nullable Authentication whoever) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("client_id", client);
        fields.put(
                "post_logout_redirect_uri",
                ServletUriComponentsBuilder.fromContextPath(request).path("/").toUriString());
        if (whoever != null && whoever.getPrincipal() instanceof OidcUser person) {
            fields.put("id_token_hint", person.getIdToken().getTokenValue());
        }
        return fields;
    }
}
