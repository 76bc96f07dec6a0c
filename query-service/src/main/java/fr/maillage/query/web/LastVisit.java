package fr.maillage.query.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.ResponseCookie;

/**
 * The position up to which the reader has marked everything as read in this browser. Only the browser keeps it, in a
 * cookie that holds a position and a time: it identifies nobody.
 */
public record LastVisit(long position, Instant at) {

    private static final String NAME = "vu";
    private static final java.time.Duration KEPT = java.time.Duration.ofDays(365);

    /** The mark in the request's cookie; empty where there is none or it cannot be read. */
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

    /** The cookie that keeps the mark in the browser for a year. */
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
