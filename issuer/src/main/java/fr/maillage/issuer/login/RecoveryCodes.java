package fr.maillage.issuer.login;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Codes on their way to the one page that tells them. */
final class RecoveryCodes {

    private static final String KEY = RecoveryCodes.class.getName();

    private RecoveryCodes() {}

    static void toTell(HttpServletRequest request, List<String> codes) {
        if (!codes.isEmpty()) {
            request.getSession().setAttribute(KEY, new ArrayList<>(codes));
        }
    }

    static boolean areToTell(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEY) != null;
    }

    /** Once: they are then no longer there. */
    @SuppressWarnings("unchecked")
    static List<String> tell(HttpServletRequest request) {
        if (!areToTell(request)) {
            return List.of();
        }
        var session = request.getSession();
        var codes = (List<String>) session.getAttribute(KEY);
        session.removeAttribute(KEY);
        return codes;
    }
}
