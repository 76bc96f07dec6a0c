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

/** What a page needs of the views: most are made of them, and the others come whatever becomes of them. */
final class Needs {

    private static final Set<String> THRESHOLD = Set.of(LogOut.PAGE, LoginRedirect.LOG_IN);

    private Needs() {}

    /**
     * Whether somebody comes in, leaves or is turned away: that is said at once. Whoever is turned away, for asking too much
     * perhaps, costs no reading.
     */
    static boolean nothing(HttpServletRequest request) {
        return request.getAttribute(Refusals.PROBLEM) != null || THRESHOLD.contains(request.getRequestURI());
    }

    /** Whether nothing is left of a page without them; another has only no territories to choose from. */
    static boolean views(HttpServletRequest request) {
        return !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod page)
                || Arrays.stream(page.getMethodParameters())
                        .map(MethodParameter::getParameterType)
                        .anyMatch(type -> type == ReadPoint.class || type == Reader.class);
    }
}
