package fr.maillage.query.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * The read access of scripts of other sites. They may read what tools read, as anybody or with a key that they bear.
 * The session of the person who looks at those sites never counts: where a browser says that another site asks, no
 * session is looked up (decision 0033).
 */
final class OtherSites {

    private static final List<String> READ_BY_TOOLS =
            List.of("/api/**", "/exports/**", "/v3/api-docs", "/v3/api-docs.yaml");

    /** How long a browser need not ask again for permission: the longest time that any browser remembers. */
    private static final Duration REMEMBERED = Duration.ofHours(2);

    static final CorsConfigurationSource RULES = rules();

    private OtherSites() {}

    /** Whether a script of another site asks for something that it may read. */
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
