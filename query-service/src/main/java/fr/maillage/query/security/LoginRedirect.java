package fr.maillage.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;

/** The redirect to the log-in and back to the page asked for. It only ever leads to an address of this service. */
public final class LoginRedirect {

    /** The page shown on the way to the log-in. */
    public static final String LOG_IN = "/connexion";

    /** The address where log-in begins, once it is known that an issuer can vouch for people. */
    public static final String TO_ISSUER = "/oauth2/authorization/" + IssuerClient.ID;

    /** The session attribute that holds the result of {@link #back}. */
    public static final String BACK = LoginRedirect.class.getName();

    static final AuthenticationException NOBODY = new InsufficientAuthenticationException("nobody said who they are");

    private LoginRedirect() {}

    /**
     * The address of the log-in for a request. It leads back to the page asked for, or to the page of the form that was
     * sent, because a form is often sent to the address of its page.
     */
    static String toLogIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return toLogIn(Routes.isPage(request) ? page : "/");
    }

    /**
     * The address of the log-in.
     *
     * @param page page to come back to
     */
    public static String toLogIn(String page) {
        return LOG_IN + "?vers=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /**
     * The page to go back to: the one asked for, where it is an address of this service, or the first page.
     *
     * @param asked null where no page was asked for
     */
    public static String back(@Nullable String asked) {
        var own = asked != null
                && asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().allMatch(letter -> letter > ' ' && letter != '\\' && letter < 127);
        // Spring's redirect would look for a value of a name in braces.
        return own && asked != null ? asked.replace("{", "%7B").replace("}", "%7D") : "/";
    }
}
