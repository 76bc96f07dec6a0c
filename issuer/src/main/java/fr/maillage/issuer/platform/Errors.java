package fr.maillage.issuer.platform;

import fr.maillage.access.AccessProblem;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong in the words of the pages to people, and as a problem document to tools: never where, or in which code. */
@Controller
class Errors implements ErrorController {

    private static final AccessProblem UNKNOWN =
            new AccessProblem(404, "http.404", "Introuvable", "Il n’y a rien à cette adresse.");

    private static final AccessProblem OURS = new AccessProblem(
            500, "internal", "Erreur interne", "Une erreur est survenue de notre côté. Elle est consignée.");

    @RequestMapping("${server.error.path:/error}")
    @Nullable ModelAndView say(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        if (accepted != null && accepted.contains("text/html")) {
            return new ModelAndView("error", HttpStatus.valueOf(status)).addObject("status", status);
        }
        problem(status).answer(response);
        return null;
    }

    private static AccessProblem problem(int status) {
        if (status >= 500) {
            return OURS;
        }
        return switch (status) {
            case 403 -> AccessProblem.FORBIDDEN;
            case 404 -> UNKNOWN;
            case 429 -> AccessProblem.TOO_MANY;
            default ->
                new AccessProblem(
                        status,
                        AccessProblem.MALFORMED.code(),
                        AccessProblem.MALFORMED.title(),
                        AccessProblem.MALFORMED.detail());
        };
    }
}
