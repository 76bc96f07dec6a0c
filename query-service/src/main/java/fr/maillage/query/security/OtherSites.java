package fr.maillage.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * What scripts of other sites may read here: what tools read, as anybody or with a key that they bear. Never by the session
 * of whoever looks at those sites: where a browser says that another site asks, no session is looked up (decision 0033).
 */
final class OtherSites {

    private static final List<String> READ_BY_TOOLS =
            List.of("/api/**", "/exports/**", "/v3/api-docs", "/v3/api-docs.yaml");

    /** How long a browser need not ask again whether it may ask: the longest that any of them remembers. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    static final CorsConfigurationSource RULES = rules();

    private OtherSites() {}

    /** Whether a script of another site asks for what it may read. */
    static boolean ask(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ORIGIN) != null && RULES.getCorsConfiguration(request) != null;
    }

    private static CorsConfigurationSource rules() {
        var reading = new CorsConfiguration();
        reading.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        reading.setAllowCredentials(false);
        reading.setAllowedMethods(List.of("GET", "HEAD"));
        reading.setAllowedHeaders(List.of(
                HttpHeaders.ACCEPT,
                HttpHeaders.AUTHORIZATION,
                HttpHeaders.IF_MODIFIED_SINCE,
                HttpHeaders.IF_NONE_MATCH,
                "Last-Event-ID",
                "Maillage-Min-Position",
                "Maillage-Structure"));
        reading.setExposedHeaders(List.of(
                HttpHeaders.CONTENT_DISPOSITION,
                HttpHeaders.ETAG,
                HttpHeaders.LAST_MODIFIED,
                HttpHeaders.LINK,
                "Maillage-Position",
                HttpHeaders.RETRY_AFTER));
        reading.setMaxAge(REMEMBERED);
        var rules = new UrlBasedCorsConfigurationSource();
        READ_BY_TOOLS.forEach(pattern -> rules.registerCorsConfiguration(pattern, reading));
        return rules;
    }
}
