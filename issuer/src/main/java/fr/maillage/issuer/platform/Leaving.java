package fr.maillage.issuer.platform;

import fr.maillage.issuer.token.IssuerSettings;
import fr.maillage.issuer.token.LogOutController;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * How somebody leaves who is on a page of the issuer: the pages are left as well. The form goes on to them (307), and says where it
 * comes from; where they are away, their session ends within the ten minutes of its token.
 *
 * <p>A form to leave needs no token of a session, which may be over: the browser says where it comes from.
 */
final class Leaving implements LogoutSuccessHandler, RequestMatcher {

    static final String ADDRESS = "/deconnexion";

    private final String own;
    private final String pages;

    Leaving(IssuerSettings settings) {
        own = settings.origin();
        pages = URI.create(settings.postLogoutRedirectUris().getFirst())
                .resolve(ADDRESS)
                .toString();
    }

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getRequestURI().equals(LogOutController.PATH)
                || (request.getRequestURI().equals(ADDRESS) && own.equals(request.getHeader(HttpHeaders.ORIGIN)));
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication whoever) {
        response.setHeader("Referrer-Policy", ReferrerPolicy.STRICT_ORIGIN.getPolicy());
        response.setHeader(HttpHeaders.LOCATION, pages);
        response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
    }
}
