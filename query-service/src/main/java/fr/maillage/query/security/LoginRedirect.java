package fr.maillage.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;

/** The way to the log-in, and back to where one was: only ever to an address of this service. */
public final class LoginRedirect {

    /** The page on the way to the log-in. */
    public static final String LOG_IN = "/connexion";

    /** Where log-in begins once it is known that somebody can vouch for people. */
    public static final String TO_ISSUER = "/oauth2/authorization/" + IssuerClient.ID;

    /** Where the session keeps what {@link #back} answers. */
    public static final String BACK = LoginRedirect.class.getName();

    static final AuthenticationException NOBODY = new InsufficientAuthenticationException("nobody said who they are");

    private LoginRedirect() {}

    /** From the page asked for, or the one that a form was filled in on: what is sent to an address is often asked there. */
    static String toLogIn(HttpServletRequest request) {
        var query = request.getQueryString();
        var page = request.getRequestURI() + (query == null ? "" : "?" + query);
        return toLogIn(Routes.isPage(request) ? page : "/");
    }

    /** @param page to come back to */
    public static String toLogIn(String page) {
        return LOG_IN + "?vers=" + URLEncoder.encode(page, StandardCharsets.UTF_8);
    }

    /** A page of this service that was asked for, or the first one. */
    public static String back(@Nullable String asked) {
        var own = asked != null
                && asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().allMatch(letter -> letter > ' ' && letter != '\\' && letter < 127);
        // A redirect of Spring's would look for a value of what stands in braces.
        return own && asked != null ? asked.replace("{", "%7B").replace("}", "%7D") : "/";
    }
}
