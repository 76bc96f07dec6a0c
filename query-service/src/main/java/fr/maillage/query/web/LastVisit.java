package fr.maillage.query.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * Up to where this browser's reader has marked everything as read. Kept by the browser alone, as a position and a time:
 * nobody is known by it.
 */
public record LastVisit(long position, Instant at) {

    private static final String NAME = "vu";
    private static final java.time.Duration KEPT = java.time.Duration.ofDays(365);

    public static Optional<LastVisit> of(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .map(LastVisit::parse)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    public ResponseCookie cookie() {
        return ResponseCookie.from(NAME, position + "-" + at.getEpochSecond())
                .path("/")
                .httpOnly(true)
                .secure(true)
                .sameSite("Lax")
                .maxAge(KEPT)
                .build();
    }

    static Optional<LastVisit> parse(String text) {
        var dash = text.indexOf('-');
        try {
            return dash < 1
                    ? Optional.empty()
                    : Optional.of(new LastVisit(
                            Long.parseLong(text, 0, dash, 10),
                            Instant.ofEpochSecond(Long.parseLong(text, dash + 1, text.length(), 10))));
        } catch (NumberFormatException | java.time.DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
