package fr.maillage.query.web;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.security.LogOut;
import fr.maillage.query.security.LoginRedirect;
import fr.maillage.query.security.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Whether a request needs the views. Most pages are made of them; the others must work even when the views are away.
 */
final class ViewDependency {

    private static final Set<String> THRESHOLD = Set.of(LogOut.PAGE, LoginRedirect.LOG_IN);

    private ViewDependency() {}

    /**
     * Whether the request is a log-in, a log-out or a refusal: these are answered at once, without the views. A refused
     * client, perhaps refused for asking too much, must not cost a read.
     */
    static boolean none(HttpServletRequest request) {
        return request.getAttribute(Refusals.PROBLEM) != null || THRESHOLD.contains(request.getRequestURI());
    }

    /** Whether the page cannot be shown without the views. Other pages only lose the choice of territories. */
    static boolean required(HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod page)
                || Arrays.stream(page.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(type -> type == ReadPoint.class || type == Reader.class);
    }
}
