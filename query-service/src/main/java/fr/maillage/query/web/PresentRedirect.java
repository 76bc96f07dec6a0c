package fr.maillage.query.web;

import fr.maillage.query.projection.At;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Leads from a page of a day that is not over yet, today's above all, to that of now: what is not past is read as it comes and
 * acted on. Tools are answered what they asked for.
 */
final class PresentRedirect implements HandlerInterceptor {

    private static final String AT = "at";

    private final Clock clock;

    PresentRedirect(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!isPage(handler) || !request.getMethod().equals("GET") || isPast(request.getParameter(AT))) {
            return true;
        }
        response.sendRedirect(Address.of(request).without(AT).toString());
        return false;
    }

    private static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                && AnnotatedElementUtils.hasAnnotation(method.getBeanType(), PageController.class);
    }

    /** Whether it is no moment that is still to come; what is no moment at all is said by whoever reads it. */
    private boolean isPast(@Nullable String at) {
        try {
            return !(At.parse(at) instanceof At.Moment moment)
                    || moment.instant().isBefore(clock.instant());
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
