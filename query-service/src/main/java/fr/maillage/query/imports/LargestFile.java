package fr.maillage.query.imports;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A filter that redirects an upload that is too large back to the form, which says so. Spring Security would otherwise
 * read the form to find its token, and fail.
 */
@Component
@Order(-200)
class LargestFile extends OncePerRequestFilter {

    /** The parameter with which the form is shown after that. */
    static final String TOO_LARGE = "trop";

    private final long most;

    LargestFile(@Value("${spring.servlet.multipart.max-request-size}") DataSize most) {
        this.most = most.toBytes();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var length = request.getContentLengthLong();
        return !request.getRequestURI().equals("/importer")
                || !request.getMethod().equals("POST")
                || 0 <= length && length <= most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() < 0) {
            // No browser sends a file without its length: such a file could be of any size.
            response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, "/importer?" + TOO_LARGE + "=oui");
    }
}
