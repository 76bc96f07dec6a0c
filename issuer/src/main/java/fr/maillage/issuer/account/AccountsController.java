package fr.maillage.issuer.account;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where coordinators give accounts, replace lost passwords and close accounts. A password is shown in one answer only. */
@Controller
@RequestMapping("/comptes")
class AccountsController {

    private final Accounts accounts;
    private final Keeping keeping;

    AccountsController(Accounts accounts, Keeping keeping) {
        this.accounts = accounts;
        this.keeping = keeping;
    }

    @GetMapping
    ModelAndView page(Principal principal) {
        return page(office(principal), AccountForm.EMPTY, Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView create(
            Principal principal,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String territory) {
        var office = office(principal);
        var form = new AccountForm(login, name, role, structure, territory);
        var wanted = form.wanted();
        var wrong = keeping.objections(wanted, office);
        if (wrong.isEmpty()) {
            var password = accounts.create(wanted, principal.getName());
            if (password.isPresent()) {
                return told(office, wanted.login(), password.get());
            }
            wrong.put("login", "account.login.taken");
        }
        return page(office, form, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping("/{id}/mot-de-passe")
    ModelAndView reset(Principal principal, @PathVariable UUID id) {
        var office = office(principal);
        var account = kept(office, id);
        return told(office, account.login(), accounts.reset(account.id(), principal.getName()));
    }

    @PostMapping("/{id}/fermer")
    String close(Principal principal, @PathVariable UUID id) {
        accounts.disable(kept(office(principal), id).id(), true, principal.getName());
        return "redirect:/comptes";
    }

    @PostMapping("/{id}/rouvrir")
    String reopen(Principal principal, @PathVariable UUID id) {
        accounts.disable(kept(office(principal), id).id(), false, principal.getName());
        return "redirect:/comptes";
    }

    /** Rights are today's, not those of when the session began. */
    private Keeping.Office office(Principal principal) {
        return accounts.find(UUID.fromString(principal.getName()))
                .filter(account -> account.mayKeepAccounts() && !account.disabled())
                .map(keeping::of)
                .orElseThrow(() -> new AccessDeniedException("not a keeper of accounts"));
    }

    /** Whether it exists is nobody's business who may not keep it. */
    private Account kept(Keeping.Office office, UUID id) {
        return keeping.kept(office).stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AccessDeniedException("not theirs to keep"));
    }

    private ModelAndView told(Keeping.Office office, String login, String password) {
        return page(office, AccountForm.EMPTY, Map.of(), HttpStatus.OK)
                .addObject("told", Map.of("login", login, "password", password));
    }

    private ModelAndView page(
            Keeping.Office office, AccountForm form, Map<String, String> wrong, HttpStatusCode status) {
        var kept = keeping.kept(office);
        var page = new ModelAndView("accounts");
        page.setStatus(status);
        page.addObject("keeper", office.keeper())
                .addObject("form", form)
                .addObject("wrong", wrong)
                .addObject("roles", keeping.roles(office))
                .addObject("structures", office.structures())
                .addObject("territories", keeping.territories(office))
                .addObject("away", office.away())
                .addObject("seconds", 0)
                .addObject(
                        "accounts",
                        kept.stream().map(account -> row(account, office)).toList());
        return page;
    }

    /**
     * @param where what it acts or answers for, in words
     * @param state key of the message
     */
    record Row(UUID id, String name, String login, String role, String where, String state, boolean disabled) {}

    private Row row(Account account, Keeping.Office office) {
        var where = new LinkedHashMap<String, String>();
        account.structures()
                .forEach(id -> where.put(id.toString(), office.structures().getOrDefault(id, id.toString())));
        account.territories().forEach(territory -> where.put(territory, keeping.name(territory)));
        var state = account.disabled()
                ? "account.state.disabled"
                : account.oneTimeUntil() != null ? "account.state.waiting" : "account.state.open";
        return new Row(
                account.id(),
                account.name(),
                account.login(),
                account.role().claim(),
                String.join(", ", where.values()),
                state,
                account.disabled());
    }
}
