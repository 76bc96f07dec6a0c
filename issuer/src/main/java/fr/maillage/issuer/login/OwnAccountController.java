package fr.maillage.issuer.login;

import fr.maillage.issuer.account.Account;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.SecondFactors;
import fr.maillage.issuer.session.SessionContexts;
import fr.maillage.issuer.session.Sessions;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.ZoneId;
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

    private static final String ENROL = "/compte/second-facteur";
    private static final String OFFERED = OwnAccountController.class.getName();
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H 'h' mm", Locale.FRENCH);

    private final Accounts accounts;
    private final SecondFactors factors;
    private final SecondStep second;
    private final Sessions sessions;

    OwnAccountController(Accounts accounts, SecondFactors factors, SecondStep second, Sessions sessions) {
        this.accounts = accounts;
        this.factors = factors;
        this.second = second;
        this.sessions = sessions;
    }

    @GetMapping
    ModelAndView page(Principal principal) {
        return page(own(principal), HttpStatus.OK, Map.of());
    }

    /** A secret to set up; it counts once a code proves that it arrived, and is the same until then. */
    @GetMapping("/second-facteur")
    ModelAndView offer(Principal principal, HttpServletRequest request) {
        return enrol(own(principal), request, HttpStatus.OK, Map.of());
    }

    /** @param present a code of the second factor that is to be replaced, where there is one */
    @PostMapping("/second-facteur")
    ModelAndView enrol(
            Principal principal,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(name = "actuel", defaultValue = "") String present,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = own(principal);
        if (account.secondFactor()) {
            var wrong = objection(account, present, request, response);
            if (wrong != null) {
                return enrol(account, request, status(wrong), Map.of("actuel", wrong));
            }
        }
        var codes = factors.enrol(account.id(), offered(request), code);
        if (codes.isEmpty()) {
            return enrol(account, request, HttpStatus.UNAUTHORIZED, Map.of("code", "second.wrong"));
        }
        request.getSession().removeAttribute(OFFERED);
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

    /** Another list of codes; what proves that it is they is a code, since the session may have been left open. */
    @PostMapping("/codes")
    ModelAndView replaceCodes(
            Principal principal,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = own(principal);
        var wrong = objection(account, code, request, response);
        if (wrong != null) {
            return page(account, status(wrong), Map.of("code", wrong));
        }
        RecoveryCodes.toTell(request, factors.replaceCodes(account.id()));
        return new ModelAndView("redirect:/compte/codes");
    }

    @PostMapping("/second-facteur/retirer")
    ModelAndView remove(
            Principal principal,
            @RequestParam(defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        var account = own(principal);
        if (second.demands(account)) {
            return page(account, HttpStatus.UNPROCESSABLE_CONTENT, Map.of("code", "second.demanded"));
        }
        var wrong = objection(account, code, request, response);
        if (wrong != null) {
            return page(account, status(wrong), Map.of("code", wrong));
        }
        factors.remove(account.id(), principal.getName());
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
        var here = SessionContexts.current();
        return sessions.of(account.id()).stream()
                .map(session -> {
                    var begun = session.begun().atZone(PARIS);
                    return new Line(
                            session.id(),
                            session.browser(),
                            DAY.format(begun),
                            TIME.format(begun),
                            here.filter(session.id()::equals).isPresent());
                })
                .toList();
    }

    /** What is wrong with a code of the present second factor (key of the message); null where it is right, and was used by that. */
    private @Nullable String objection(
            Account account, String code, HttpServletRequest request, HttpServletResponse response) {
        try {
            second.prove(account.id(), code, request.getRemoteAddr());
            return null;
        } catch (TooManyGuesses wait) {
            response.setHeader("Retry-After", Long.toString(wait.seconds()));
            return "second.wait";
        } catch (AuthenticationException wrong) {
            return "second.wrong";
        }
    }

    private static HttpStatus status(String wrong) {
        return wrong.equals("second.wait") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNAUTHORIZED;
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
