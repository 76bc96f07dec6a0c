package fr.maillage.query.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The pages that other sites may show in a frame. They are the same for everybody: no session is looked up for them, no
 * cookie is read or set, and nothing can be done on them. There is thus nothing to make somebody click on.
 */
public final class Framed {

    public static final String PLACES = "/integrer/lieux";
    public static final String WORKSHOPS = "/integrer/ateliers";

    private static final Set<String> PAGES = Set.of(PLACES, WORKSHOPS);

    private Framed() {}

    /** Whether a request asks for one of these pages by its exact address. Any other spelling may not be framed. */
    public static boolean isAskedFor(HttpServletRequest request) {
        var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return PAGES.contains(forwarded instanceof String path ? path : request.getRequestURI());
    }
}
