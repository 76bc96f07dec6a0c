package fr.maillage.query.platform;

import fr.maillage.query.security.Framed;
import fr.maillage.query.web.map.BaseMap;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers that OWASP asks of every answer. Nothing runs or is shown here but what this service itself serves. No
 * other site shows it in a frame, but for the two pages that are made for it. A browser that came by TLS uses TLS alone
 * for a year.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SecurityHeaders extends OncePerRequestFilter {

    private final String policy;
    private final String framed;

    /**
     * @param issuer address to which the form that logs out leads in the end
     * @param ground server of the pictures under maps, where a hub has named one: they alone come from elsewhere
     */
    SecurityHeaders(@Value("${maillage.identity.issuer}") URI issuer, BaseMap ground) {
        var common = "default-src 'self'; base-uri 'none'; object-src 'none'"
                + (ground.origin() == null ? "" : "; img-src 'self' " + ground.origin());
        policy = common + "; frame-ancestors 'none'; form-action 'self' " + issuer.getScheme() + "://"
                + issuer.getAuthority();
        framed = common + "; frame-ancestors *; form-action 'none'; script-src 'none'";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var frames = Framed.isAskedFor(request);
        response.setHeader("Content-Security-Policy", frames ? framed : policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!frames) {
            response.setHeader("X-Frame-Options", "DENY");
        }
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", frames ? "cross-origin" : "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        chain.doFilter(request, response);
    }
}
