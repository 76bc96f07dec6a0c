package fr.maillage.command.http;

import fr.maillage.access.OwnHeader;
import fr.maillage.command.values.Wording;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * The handler of exceptions. It says why an action was refused, always in the same form, and shows nothing of the
 * inside.
 */
@RestControllerAdvice
class Refusals {

    private static final Logger LOGGER = LoggerFactory.getLogger(Refusals.class);

    private final Callers callers;

    Refusals(Callers callers) {
        this.callers = callers;
    }

    @ExceptionHandler
    void refused(RuntimeException reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var problem = Problem.of(reason, OwnHeader.of(request, HttpHeaders.IF_MATCH) != null);
        callers.refused(reason, request);
        if (problem.status() == 500) {
            LOGGER.error(
                    "{} {} was answered {}", request.getMethod(), request.getRequestURI(), problem.status(), reason);
        }
        Answers.problem(problem, request, response);
    }

    /** Answers malformed headers and parameters. They are checked only when they are read, long after security. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.problem(Problem.UNREADABLE, request, response);
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException reason, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var allowed = reason.getSupportedMethods();
        if (allowed != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
        }
        Answers.problem(new Problem(405, HttpReason.METHOD_REFUSED.with()), request, response);
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    void address(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.problem(
                new Problem(404, HttpReason.ADDRESS_UNKNOWN.with(Wording.excerpt(request.getRequestURI(), 100))),
                request,
                response);
    }
}
