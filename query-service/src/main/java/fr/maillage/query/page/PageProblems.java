package fr.maillage.query.page;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.NotYetException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Says on a page what could not be shown, why, and where to go: people never meet a problem in JSON. */
@ControllerAdvice(basePackageClasses = PageProblems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private final HubAdvice hub;
    private final Texts texts;

    PageProblems(HubAdvice hub, Texts texts) {
        this.hub = hub;
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        var details = problem.errors().isEmpty()
                ? Stream.of(Reasons.words(problem.code(), String.valueOf(problem.getMessage())))
                : problem.errors().stream().map(error -> Reasons.words(error.code(), error.message()));
        return page(problem.status(), details.distinct().toList(), request, response);
    }

    @ExceptionHandler
    ModelAndView notAnId(
            MethodArgumentTypeMismatchException unreadable, HttpServletRequest request, HttpServletResponse response) {
        return unknown(request, response);
    }

    @ExceptionHandler({NotYetException.class, DataAccessException.class, TransactionException.class})
    ModelAndView away(Exception away, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Retry-After", "2");
        return page(503, List.of(texts.of("problem.away")), request, response);
    }

    /** There is nothing at this address. */
    ModelAndView unknown(HttpServletRequest request, HttpServletResponse response) {
        return page(404, List.of(texts.of("problem.unknown")), request, response);
    }

    ModelAndView page(int status, List<String> details, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        var page = new ModelAndView("problem");
        page.addObject("hub", hub.around(Address.of(request).without("at"), At.NOW));
        page.addObject("title", texts.of("problem.title." + status));
        page.addObject("details", details);
        return page;
    }
}
