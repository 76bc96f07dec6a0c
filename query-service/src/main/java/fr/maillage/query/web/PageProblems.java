package fr.maillage.query.web;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.NotYetException;
import fr.maillage.query.reading.Language;
import fr.maillage.query.security.Framed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** The error pages: what could not be shown, why, and where to go. People never see a problem in JSON. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {

    private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);

    private final PageHeaderAdvice header;
    private final Texts texts;

    PageProblems(PageHeaderAdvice header, Texts texts) {
        this.header = header;
        this.texts = texts;
    }

    @ExceptionHandler
    ModelAndView problem(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        var said = String.valueOf(problem.getMessage());
        var details = problem.errors().isEmpty()
                // The page itself says what is missing, in its language.
                ? Stream.of(problem.status() == 404 ? said : words(problem.code(), said))
                : problem.errors().stream().map(error -> words(error.code(), error.message()));
        return page(problem.status(), details.distinct().toList(), request, response);
    }

    /** The reason in the language of the page. A problem words it in French, and more precisely than the bundle. */
    private String words(String code, String french) {
        var written = Language.typeset(french);
        return texts.locale().equals(Locale.FRENCH) ? written : texts.or("problem.why." + code, written);
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

    /**
     * A bad header, query string or body. All three are only checked when they are read, long after security let them
     * pass.
     */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ModelAndView unreadable(HttpServletRequest request, HttpServletResponse response) {
        return page(400, List.of(texts.of("problem.unreadable")), request, response);
    }

    /** An unexpected failure, logged and shown as such. */
    @ExceptionHandler
    ModelAndView unexpected(RuntimeException failure, HttpServletRequest request, HttpServletResponse response) {
        LOG.error("A page could not be made", failure);
        return page(500, List.of(texts.of("problem.unexpected")), request, response);
    }

    /** The page for an address that leads nowhere. */
    ModelAndView unknown(HttpServletRequest request, HttpServletResponse response) {
        return page(404, List.of(texts.of("problem.unknown")), request, response);
    }

    ModelAndView page(int status, List<String> details, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(status);
        var page = new ModelAndView(Framed.isAskedFor(request) ? "framed-problem" : "problem");
        page.addObject("header", header.around(Address.of(request).without("at"), At.NOW));
        page.addObject("title", texts.of("problem.title." + status));
        page.addObject("details", details);
        return page;
    }
}
