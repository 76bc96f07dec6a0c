package fr.maillage.issuer.account;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One account, for those who keep it: other rights, a lost password or telephone, its end. */
@Controller
@RequestMapping("/comptes/{id}")
class AccountController {

    private static final String LIST = "redirect:/comptes";

    private final Accounts accounts;
    private final SecondFactors factors;
    private final Keeping keeping;
    private final AccountsPage page;

    AccountController(Accounts accounts, SecondFactors factors, Keeping keeping, AccountsPage page) {
        this.accounts = accounts;
        this.factors = factors;
        this.keeping = keeping;
        this.page = page;
    }

    @GetMapping
    ModelAndView one(Principal principal, @PathVariable UUID id) {
        var office = keeping.office(principal);
        var account = keeping.kept(office, id);
        return page.one(office, account, AccountForm.of(account), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(
            Principal principal,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "structure", defaultValue = "") List<String> structures,
            @RequestParam(name = "territory", defaultValue = "") List<String> territories) {
        var office = keeping.office(principal);
        var account = keeping.kept(office, id);
        var form = AccountForm.of(account, role, structures, territories);
        var wanted = form.wanted();
        var wrong = keeping.objections(wanted, office, account.structures());
        if (!wrong.isEmpty()) {
            return page.one(office, account, form, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        accounts.change(account, wanted, principal.getName());
        return new ModelAndView(LIST);
    }

    @PostMapping("/mot-de-passe")
    ModelAndView reset(Principal principal, @PathVariable UUID id) {
        var office = keeping.office(principal);
        var account = keeping.kept(office, id);
        return page.told(office, account.login(), accounts.reset(account.id(), principal.getName()));
    }

    @PostMapping("/second-facteur")
    String resetFactor(Principal principal, @PathVariable UUID id) {
        factors.remove(keeping.kept(keeping.office(principal), id).id(), principal.getName());
        return LIST;
    }

    @PostMapping("/fermer")
    String close(Principal principal, @PathVariable UUID id) {
        return disable(principal, id, true);
    }

    @PostMapping("/rouvrir")
    String reopen(Principal principal, @PathVariable UUID id) {
        return disable(principal, id, false);
    }

    private String disable(Principal principal, UUID id, boolean disabled) {
        accounts.disable(keeping.kept(keeping.office(principal), id).id(), disabled, principal.getName());
        return LIST;
    }
}
