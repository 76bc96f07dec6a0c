package fr.maillage.issuer.account;

import java.security.Principal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page where coordinators give accounts and see those that they keep. A password is shown in one answer only. */
@Controller
@RequestMapping("/comptes")
class AccountsController {

    private final Accounts accounts;
    private final Keeping keeping;
    private final AccountsPage page;

    AccountsController(Accounts accounts, Keeping keeping, AccountsPage page) {
        this.accounts = accounts;
        this.keeping = keeping;
        this.page = page;
    }

    /** @param structure whose accounts alone are asked for, as the pages do where one leaves the network */
    @GetMapping
    ModelAndView list(Principal principal, @RequestParam(required = false) @Nullable UUID structure) {
        return page.list(keeping.office(principal), structure);
    }

    @PostMapping
    ModelAndView create(
            Principal principal,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String structure,
            @RequestParam(defaultValue = "") String territory) {
        var office = keeping.office(principal);
        var form = new AccountForm(login, name, role, List.of(structure), List.of(territory));
        var wanted = form.wanted();
        var wrong = keeping.objections(wanted, office, List.of());
        if (wrong.isEmpty()) {
            var password = accounts.create(wanted, principal.getName());
            if (password.isPresent()) {
                return page.told(office, wanted.login(), password.get());
            }
            wrong.put("login", "account.login.taken");
        }
        return page.list(office, null, form, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Ends what all people of a structure may do for it, since it is no longer of the network, say. */
    @PostMapping("/fermer")
    String closeAll(Principal principal, @RequestParam UUID structure) {
        keeping.closeAll(keeping.office(principal), structure);
        return "redirect:/comptes?structure=" + structure;
    }
}
