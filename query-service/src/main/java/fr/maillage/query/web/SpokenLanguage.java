package fr.maillage.query.web;

import fr.maillage.query.reading.Language;
import fr.maillage.query.security.Framed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of a page: the one that {@value Language#PARAMETER} names in its address. The browser keeps it in a
 * cookie for the next pages, except in frames on other sites. Tools are always answered in French: an answer to a tool
 * must not depend on the language of its user.
 */
final class SpokenLanguage implements LocaleResolver, HandlerInterceptor {

    private static final String COOKIE = "langue";
    private static final Duration KEPT = Duration.ofDays(365);

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        var path = request.getRequestURI();
        if (path.startsWith("/api/") || path.startsWith("/exports/")) {
            return Language.ALL.getFirst();
        }
        var asked = request.getParameter(Language.PARAMETER);
        var named = asked != null || Framed.isAskedFor(request) ? asked : kept(request);
        return Language.of(named == null ? null : Locale.of(named.strip()));
    }

    @Override
    public void setLocale(
            HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale language) {
        throw new UnsupportedOperationException("the language is the reader's to choose, by its address");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getParameter(Language.PARAMETER) != null && !Framed.isAskedFor(request)) {
            var cookie = ResponseCookie.from(COOKIE, resolveLocale(request).getLanguage())
                    .path("/")
                    .httpOnly(true)
                    .secure(true)
                    .sameSite("Lax")
                    .maxAge(KEPT)
                    .build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return true;
    }

    private static @Nullable String kept(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(jakarta.servlet.http.Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
