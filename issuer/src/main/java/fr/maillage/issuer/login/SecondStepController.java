package fr.maillage.issuer.login;

import fr.maillage.issuer.account.Accounts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages between the password and being in: a code, a second factor to set up, and the codes for when it is lost. */
@Controller
class SecondStepController {

    static final String CODE = "/connexion/code";
    static final String REFUSED = "/connexion/code/refus";
    static final String CODES = "/connexion/codes";

    private static final String ONWARDS = "redirect:/connexion/suite";

    private final SecondStep second;
    private final Accounts accounts;
    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    SecondStepController(SecondStep second, Accounts accounts) {
        this.second = second;
        this.accounts = accounts;
    }

    @GetMapping(CODE)
    ModelAndView code(HttpServletRequest request) {
        return page(request, HttpStatus.OK, Map.of());
    }

    /** Where the filter that reads codes leads after a wrong one. */
    @PostMapping(REFUSED)
    ModelAndView refused(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(WebAttributes.AUTHENTICATION_EXCEPTION) instanceof TooManyGuesses tooMany) {
            response.setHeader("Retry-After", Long.toString(tooMany.seconds()));
            return page(request, HttpStatus.TOO_MANY_REQUESTS, Map.of("code", "login.wait"))
                    .addObject("seconds", tooMany.seconds());
        }
        return page(request, HttpStatus.UNAUTHORIZED, Map.of("code", "second.wrong"));
    }

    /** Told once: who comes again goes on to where the log-in began. */
    @GetMapping(CODES)
    ModelAndView codes(HttpServletRequest request) {
        return RecoveryCodes.areToTell(request)
                ? new ModelAndView("codes", Map.of("codes", RecoveryCodes.tell(request), "onwards", "/connexion/suite"))
                : new ModelAndView(ONWARDS);
    }

    @GetMapping("/connexion/suite")
    String onwards(HttpServletRequest request, HttpServletResponse response) {
        var before = wanted.getRequest(request, response);
        return "redirect:" + (before == null ? "/" : before.getRedirectUrl());
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, Map<String, String> wrong) {
        var halfWay = HalfWay.in(request).filter(second::isCurrent);
        if (halfWay.isEmpty()) {
            HalfWay.forget(request);
            return new ModelAndView("redirect:/connexion?fait=" + LoginController.OVER);
        }
        var offered = halfWay.get().offered();
        var login = accounts.find(halfWay.get().account()).orElseThrow().login();
        return page(offered == null ? null : Picture.of(offered, login), CODE, status, wrong);
    }

    /** @param picture of the secret to set up; null where there is one already */
    static ModelAndView page(@Nullable Picture picture, String action, HttpStatus status, Map<String, String> wrong) {
        var page = new ModelAndView(picture == null ? "code" : "enrol");
        page.setStatus(status);
        return page.addObject("picture", picture)
                .addObject("action", action)
                .addObject("wrong", wrong)
                .addObject("seconds", 0);
    }
}
