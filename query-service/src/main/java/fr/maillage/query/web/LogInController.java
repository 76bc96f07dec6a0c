package fr.maillage.query.web;

import fr.maillage.access.AccessProblem;
import fr.maillage.query.reading.Language;
import fr.maillage.query.security.IssuerClient;
import fr.maillage.query.security.LoginRedirect;
import fr.maillage.query.security.Refusals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log-in page, and the messages for people who cannot get in. */
@PageController
class LogInController {

    private static final Duration AWHILE = Duration.ofSeconds(5);

    private final IssuerClient issuer;
    private final PageProblems problems;
    private final Texts texts;

    LogInController(IssuerClient issuer, PageProblems problems, Texts texts) {
        this.issuer = issuer;
        this.problems = problems;
        this.texts = texts;
    }

    /**
     * Redirects to the issuer if it answers; otherwise says so with status 503.
     *
     * @param page of this service to come back to
     * @param over not null where a session ended by itself
     * @param failed not null where the issuer let nobody in
     */
    @GetMapping(LoginRedirect.LOG_IN)
    String logIn(
            @RequestParam(name = "vers", required = false) @Nullable String page,
            @RequestParam(name = "fin", required = false) @Nullable String over,
            @RequestParam(name = "echec", required = false) @Nullable String failed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var back = LoginRedirect.back(page);
        if (over != null || failed != null) {
            return say(texts.of(over != null ? "login.over" : "login.failed"), "login.enter", back, model);
        }
        try {
            issuer.findByRegistrationId(IssuerClient.ID);
        } catch (AuthenticationException away) {
            response.setStatus(503);
            AccessProblem.retryAfter(response, AWHILE);
            return say(texts.of("login.away"), "login.retry", back, model);
        }
        request.getSession().setAttribute(LoginRedirect.BACK, back);
        return "redirect:" + LoginRedirect.TO_ISSUER;
    }

    private String say(String words, String act, String back, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("act", texts.of(act));
        model.addAttribute("way", LoginRedirect.toLogIn(back));
        return "login";
    }

    /** The page for a request that security refused. */
    @RequestMapping(Refusals.PAGE)
    ModelAndView refused(
            @RequestAttribute(Refusals.PROBLEM) AccessProblem problem,
            HttpServletRequest request,
            HttpServletResponse response) {
        return problems.page(
                problem.status(),
                List.of(Language.typeset(problem.in(Language.current()).detail())),
                request,
                response);
    }
}
