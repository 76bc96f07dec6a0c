package fr.maillage.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a form that nobody fills in: of too many bytes or fields, which the web server counts ({@code server.tomcat.max-*}), or
 * with a field that is too long. Before anything else reads it, and after its encoding is known.
 */
public final class FormLimits extends OncePerRequestFilter {

    /** After the encoding, before who asks is known: that reads the form's token. */
    public static final int ORDER = -190;

    private final int longestField;
    private final Access.Saying saying;

    /** @param longestField characters */
    public FormLimits(int longestField, Access.Saying saying) {
        this.longestField = longestField;
        this.saying = saying;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var type = request.getContentType();
        return type == null || !type.regionMatches(true, 0, MediaType.APPLICATION_FORM_URLENCODED_VALUE, 0, 33);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var problem = problem(request);
        if (problem == null) {
            chain.doFilter(request, response);
        } else {
            saying.say(problem, request, response);
        }
    }

    private @Nullable AccessProblem problem(HttpServletRequest request) {
        try {
            var fits = request.getParameterMap().values().stream()
                    .flatMap(Arrays::stream)
                    .allMatch(value -> value.length() <= longestField);
            return fits ? null : AccessProblem.TOO_LARGE;
        } catch (InvalidParameterException stopped) {
            return stopped.getErrorCode() == AccessProblem.TOO_LARGE.status()
                    ? AccessProblem.TOO_LARGE
                    : AccessProblem.MALFORMED;
        }
    }
}
