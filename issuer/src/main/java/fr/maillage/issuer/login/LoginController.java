package fr.maillage.issuer.login;

import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.ProvenBefore;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages of log-in and of choosing a password; what is wrong stands beside its field, and nothing typed is lost but passwords. */
@Controller
class LoginController {

    /** Said where a log-in took too long. */
    static final String OVER = "trop-tard";

    private static final String PASSWORD = "mot-de-passe";

    private static final Map<String, String> DONE =
            Map.of(PASSWORD, "login.password.chosen", "deconnexion", "login.left", OVER, "login.over");

    private final LocalLogin logins;
    private final SecondStep second;
    private final Accounts accounts;
    private final String pages;

    LoginController(
            LocalLogin logins,
            SecondStep second,
            Accounts accounts,
            @Value("${maillage.issuer.post-logout-redirect-uris}") List<String> pages) {
        this.logins = logins;
        this.second = second;
        this.accounts = accounts;
        this.pages = pages.getFirst();
    }

    /** Nobody comes here to stay: the pages, as browsers know them. */
    @GetMapping("/")
    String home() {
        return "redirect:" + pages;
    }

    @GetMapping("/connexion")
    ModelAndView login(@RequestParam(required = false) @Nullable String fait) {
        return page("login", HttpStatus.OK, "", Map.of())
                .addObject("done", DONE.getOrDefault(fait == null ? "" : fait, ""));
    }

    /** Where the filter that reads passwords leads after a wrong one. */
    @PostMapping("/connexion/refus")
    ModelAndView refused(
            @RequestParam(name = "identifiant", defaultValue = "") String login,
            HttpServletRequest request,
            HttpServletResponse response) {
        var why = request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION);
        if (why instanceof CredentialsExpiredException) {
            return page("password", HttpStatus.OK, login, Map.of()).addObject("mustChange", true);
        }
        if (why instanceof SecondStepAsked asked) {
            second.begin(asked.proven()).keep(request);
            return new ModelAndView("redirect:" + SecondStepController.CODE);
        }
        return refusal("login", login, why, response);
    }

    @GetMapping("/mot-de-passe")
    ModelAndView password() {
        return page("password", HttpStatus.OK, "", Map.of());
    }

    /** Whoever knows the present password may choose another; guessing it is as slow here as at log-in. */
    @PostMapping("/mot-de-passe")
    ModelAndView choose(
            @RequestParam(name = "identifiant", defaultValue = "") String login,
            @RequestParam(name = PASSWORD, defaultValue = "") String present,
            @RequestParam(name = "nouveau", defaultValue = "") String chosen,
            @RequestParam(name = "encore", defaultValue = "") String again,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!chosen.equals(again)) {
            return page("password", HttpStatus.UNPROCESSABLE_CONTENT, login, Map.of("encore", "password.differs"));
        }
        var objection = accounts.objection(chosen, present, login);
        if (objection.isPresent()) {
            return page("password", HttpStatus.UNPROCESSABLE_CONTENT, login, Map.of("nouveau", objection.get()));
        }
        var before = accounts.find(login).map(account -> accounts.toBeProven(account, null));
        try {
            logins.prove(login, present, request);
        } catch (AuthenticationException why) {
            return refusal("password", login, why, response);
        }
        var proven = before.orElseThrow(ProvenBefore::new);
        if (accounts.bearsNameOf(proven.account(), chosen)) {
            return page("password", HttpStatus.UNPROCESSABLE_CONTENT, login, Map.of("nouveau", "password.guessable"));
        }
        if (proven.secondFactor()) {
            try {
                second.prove(proven.account(), code, request.getRemoteAddr());
            } catch (AuthenticationException why) {
                return why instanceof TooManyGuesses
                        ? refusal("password", login, why, response)
                        : page("password", HttpStatus.UNAUTHORIZED, login, Map.of("code", "second.wrong"));
            }
        }
        accounts.choosePassword(proven, chosen);
        return new ModelAndView("redirect:/connexion?fait=mot-de-passe");
    }

    private ModelAndView refusal(String view, String login, @Nullable Object why, HttpServletResponse response) {
        if (why instanceof TooManyGuesses tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            return page(view, HttpStatus.TOO_MANY_REQUESTS, login, Map.of(PASSWORD, "login.wait"))
                    .addObject("seconds", tooMany.seconds());
        }
        var message = why instanceof DisabledException ? "login.closed" : "login.wrong";
        return page(view, HttpStatus.UNAUTHORIZED, login, Map.of(PASSWORD, message));
    }

    private static ModelAndView page(String view, HttpStatus status, String login, Map<String, String> wrong) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        page.addObject("login", login)
                .addObject("wrong", wrong)
                .addObject("seconds", 0)
                .addObject("done", "")
                .addObject("mustChange", false);
        return page;
    }
}
