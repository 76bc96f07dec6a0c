package fr.maillage.query.platform;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.NotYetException;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * The answer in French to a request that failed, and why it failed, as {@code application/problem+json}; never a stack
 * trace.
 */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        var body = body(problem.status(), problem.title(), problem.code(), problem.getMessage());
        if (!problem.errors().isEmpty()) {
            body.setProperty("errors", problem.errors());
        }
        return answer(body);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(NotYetException notYet) {
        return problem(Problem.notYet("position.pending", notYet.getMessage()));
    }

    /**
     * Answers a request that cannot be read. Headers and query parameters are checked when they are read, long after
     * security.
     */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<ProblemDetail> unreadable() {
        return answer(body(400, title(400), "http.400", detail(400)));
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<ProblemDetail> viewsAway(Exception failure) {
        LOG.warn("The views cannot be read", failure);
        return problem(
                Problem.notYet("views.unavailable", "Les données ne peuvent pas être lues pour l’instant. Réessayez."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        LOG.error("A request failed", failure);
        return answer(body(500, "Erreur interne", "internal", "Une erreur est survenue ; elle a été notée."));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object given, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var body = body(status.value(), title(status.value()), "http." + status.value(), detail(status.value()));
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail body) {
        var answer = ResponseEntity.status(body.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        return (body.getStatus() == 503 || body.getStatus() == 429
                        ? answer.header(HttpHeaders.RETRY_AFTER, "1")
                        : answer)
                .body(body);
    }

    private static ProblemDetail body(int status, String title, String code, @Nullable String detail) {
        var body = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status), Objects.requireNonNullElse(detail, title));
        body.setTitle(title);
        body.setProperty("code", code);
        return body;
    }

    private static String title(int status) {
        return switch (status) {
            case 404 -> "Introuvable";
            case 405 -> "Méthode non permise";
            case 406 -> "Format non disponible";
            case 415 -> "Format non accepté";
            default -> status < 500 ? "Demande incorrecte" : "Erreur interne";
        };
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "Il n’y a rien à cette adresse.";
            case 405 -> "Cette adresse ne répond pas à cette méthode.";
            case 406 -> "Cette adresse ne sait pas répondre dans le format demandé.";
            case 415 -> "Le format envoyé n’est pas accepté ici.";
            default -> status < 500 ? "La demande ne peut pas être comprise." : "Une erreur est survenue.";
        };
    }
}
