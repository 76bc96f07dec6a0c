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
 * A redirect to the page of now, from a page of a moment that is not past, such as the end of today. Only the page of
 * now shows new events as they come, and lets people act. Tools get what they asked for.
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

    /**
     * Whether the page may be shown as asked: {@code at} is not a future moment. A value that cannot be read also
     * counts as past: its reader reports the fault.
     */
    private boolean isPast(@Nullable String at) {
        try {
            return !(At.parse(at) instanceof At.Moment moment)
                    || moment.instant().isBefore(clock.instant());
        } catch (IllegalArgumentException unreadable) {
            return true;
        }
    }
}
