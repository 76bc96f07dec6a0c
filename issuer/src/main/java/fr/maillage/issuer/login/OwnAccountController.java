package fr.maillage.issuer.login;

import fr.maillage.issuer.account.Account;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.SecondFactors;
import fr.maillage.issuer.session.SessionContexts;
import fr.maillage.issuer.session.Sessions;
import fr.maillage.time.Paris;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: its password, its second factor, and where it is logged in. */
@Controller
@RequestMapping("/compte")
class OwnAccountController {

    private static final String PASSWORD = "mot-de-passe";
    private static final String ENROL = "/compte/second-facteur";
    private static final String OFFERED = OwnAccountController.class.getName();
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    private final Accounts accounts;
    private final LocalLogin logins;
    private final SecondFactors factors;
    private final SecondStep second;
    private final Sessions sessions;

    OwnAccountController(
            Accounts accounts, LocalLogin logins, SecondFactors factors, SecondStep second, Sessions sessions) {
        this.accounts = accounts;
        this.logins = logins;
        this.factors = factors;
        this.second = second;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView page(Principal principal) {
        return page(own(principal), HttpStatus.OK, Map.of());
    }

    /**
     * A secret to set up; it counts once a code proves that it arrived. It is another one each time: whoever found the session
     * open may have seen the one of before.
     */
    @GetMapping("/second-facteur")
    ModelAndView offer(Principal principal, HttpServletRequest request) {
        request.getSession().removeAttribute(OFFERED);
        return enrol(own(principal), request, HttpStatus.OK, Map.of());
    }

    /** @param present a code of the second factor that is to be replaced, where there is one */
    @PostMapping("/second-facteur")
    ModelAndView enrol(
            Principal principal,
            @RequestParam(name = PASSWORD, defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "actuel", defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = own(principal);
        var proven = accounts.toBeProven(account, session());
        // First, as a code of the present one serves once.
        if (!factors.shows(offered(request), code)) {
            return enrol(account, request, HttpStatus.UNAUTHORIZED, Map.of("code", "second.wrong"));
        }
        var wrong = objection(account, password, "actuel", present, request, response);
        if (wrong != null) {
            return enrol(account, request, wrong.status(), wrong.told());
        }
        var codes = factors.enrol(proven, offered(request), code);
        if (codes.isEmpty()) {
            return enrol(account, request, HttpStatus.UNAUTHORIZED, Map.of("code", "second.wrong"));
        }
        request.getSession().removeAttribute(OFFERED);
        request.changeSessionId();
        RecoveryCodes.toTell(request, codes);
        return new ModelAndView("redirect:/compte/codes");
    }

    @GetMapping("/codes")
    ModelAndView codes(Principal principal, HttpServletRequest request) {
        return RecoveryCodes.areToTell(request)
                ? new ModelAndView("codes", Map.of("codes", RecoveryCodes.tell(request), "onwards", "/compte"))
                        .addObject("keeper", own(principal))
                : new ModelAndView("redirect:/compte");
    }

    /** Another list of codes. */
    @PostMapping("/codes")
    ModelAndView replaceCodes(
            Principal principal,
            @RequestParam(name = PASSWORD, defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = own(principal);
        var proven = accounts.toBeProven(account, session());
        var wrong = objection(account, password, "code", code, request, response);
        if (wrong != null) {
            return page(account, wrong.status(), wrong.told());
        }
        var codes = factors.replaceCodes(proven);
        request.changeSessionId();
        RecoveryCodes.toTell(request, codes);
        return new ModelAndView("redirect:/compte/codes");
    }

    @PostMapping("/second-facteur/retirer")
    ModelAndView remove(
            Principal principal,
            @RequestParam(name = PASSWORD, defaultValue = "") String password,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = own(principal);
        if (second.demands(account)) {
            return page(account, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("code", "second.demanded"));
        }
        var proven = accounts.toBeProven(account, session());
        var wrong = objection(account, password, "code", code, request, response);
        if (wrong != null) {
            return page(account, wrong.status(), wrong.told());
        }
        factors.giveUp(proven);
        request.changeSessionId();
        return new ModelAndView("redirect:/compte");
    }

    /** Ends one of one's own; another's is not found. */
    @PostMapping("/sessions/{session}/fin")
    String end(Principal principal, @PathVariable UUID session) {
        if (!sessions.end(own(principal).id(), session)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:/compte";
    }

    /**
     * @param day and {@code time} when it began, as people here write them
     * @param here whether it is the browser that asks
     */
    record Line(UUID id, String browser, String day, String time, boolean here) {}

    private List<Line> lines(Account account) {
        var here = session();
        return sessions.of(account.id()).stream()
                .map(session -> {
                    var begun = session.begun().atZone(Paris.ZONE);
                    return new Line(
                            session.id(),
                            session.browser(),
                            DAY.format(begun),
                            TIME.format(begun),
                            session.id().equals(here));
                })
                .toList();
    }

    private static @Nullable UUID session() {
        return SessionContexts.current().orElse(null);
    }

    /** @param message its key, told beside that field */
    private record Objection(HttpStatus status, String field, String message) {

        Map<String, String> told() {
            return Map.of(field, message);
        }
    }

    /**
     * Why this is not the account's owner, whose session may have been left open: what log-in rests on is theirs alone to
     * change. Null where password and code are right; the code is used by that.
     *
     * @param code of the present second factor, where there is one
     * @param codeField where it was typed
     */
    private @Nullable Objection objection(
            Account account,
            String password,
            String codeField,
            String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var field = PASSWORD;
        try {
            logins.prove(account.login(), password, request);
            field = codeField;
            if (account.secondFactor()) {
                second.prove(account.id(), code, request.getRemoteAddr());
            }
            return null;
        } catch (TooManyGuesses wait) {
            response.setHeader("Retry-After", Long.toString(wait.seconds()));
            return new Objection(HttpStatus.TOO_MANY_REQUESTS, field, "second.wait");
        } catch (AuthenticationException wrong) {
            return new Objection(
                    HttpStatus.UNAUTHORIZED, field, field.equals(PASSWORD) ? "own.password.wrong" : "second.wrong");
        }
    }

    private ModelAndView enrol(
            Account account, HttpServletRequest request, HttpStatus status, Map<String, String> wrong) {
        return SecondStepController.page(Picture.of(offered(request), account.login()), ENROL, status, wrong)
                .addObject("replaces", account.secondFactor())
                .addObject("keeper", account);
    }

    private String offered(HttpServletRequest request) {
        var session = request.getSession();
        if (session.getAttribute(OFFERED) instanceof String offered) {
            return offered;
        }
        var offered = factors.offer();
        session.setAttribute(OFFERED, offered);
        return offered;
    }

    private ModelAndView page(Account account, HttpStatus status, Map<String, String> wrong) {
        var page = new ModelAndView("own");
        page.setStatus(status);
        return page.addObject("keeper", account)
                .addObject("demanded", second.demands(account))
                .addObject("sessions", lines(account))
                .addObject("left", factors.codesLeft(account.id()))
                .addObject("wrong", wrong)
                .addObject("seconds", 0);
    }

    /** As it is today, not as it was when the session began. */
    private Account own(Principal principal) {
        return accounts.find(UUID.fromString(principal.getName()))
                .filter(account -> !account.disabled())
                .orElseThrow(() -> new AccessDeniedException("closed"));
    }
}
