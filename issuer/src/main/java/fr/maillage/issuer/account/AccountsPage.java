package fr.maillage.issuer.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The list of accounts that somebody keeps, and the page of one of them. */
@Component
final class AccountsPage {

    private final Keeping keeping;

    AccountsPage(Keeping keeping) {
        this.keeping = keeping;
    }

    /** @param structure whose accounts alone are shown; null for all */
    ModelAndView list(Keeping.Office office, @Nullable UUID structure) {
        return list(office, structure, AccountForm.EMPTY, Map.of(), HttpStatus.OK);
    }

    ModelAndView list(
            Keeping.Office office,
            @Nullable UUID structure,
            AccountForm form,
            Map<String, String> wrong,
            HttpStatusCode status) {
        var kept = keeping.kept(office).stream()
                .filter(account -> structure == null || account.structures().contains(structure))
                .toList();
        return page("accounts", office, form, wrong, status)
                .addObject("only", structure)
                .addObject("onlyName", structure == null ? "" : name(structure, office))
                .addObject("open", kept.stream().anyMatch(account -> !account.disabled()))
                .addObject(
                        "accounts",
                        kept.stream().map(account -> row(account, office)).toList());
    }

    /** A password that was made, shown in this answer only. */
    ModelAndView told(Keeping.Office office, String login, String password) {
        return list(office, null).addObject("told", Map.of("login", login, "password", password));
    }

    ModelAndView one(
            Keeping.Office office,
            Account account,
            AccountForm form,
            Map<String, String> wrong,
            HttpStatusCode status) {
        return page("account", office, form, wrong, status)
                .addObject("account", row(account, office))
                .addObject("none", List.of())
                .addObject("held", named(account.structures(), office))
                .addObject("answered", territories(account));
    }

    private ModelAndView page(
            String view, Keeping.Office office, AccountForm form, Map<String, String> wrong, HttpStatusCode status) {
        var page = new ModelAndView(view);
        page.setStatus(status);
        return page.addObject("keeper", office.keeper())
                .addObject("form", form)
                .addObject("wrong", wrong)
                .addObject("roles", keeping.roles(office))
                .addObject("structures", office.structures())
                .addObject("territories", keeping.territories(office))
                .addObject("away", office.away())
                .addObject("seconds", 0);
    }

    /**
     * @param where what it acts or answers for, in words
     * @param state key of the message
     * @param standing of its structure in the network where that is no member, such as {@code ENDED}; else empty
     */
    record Row(
            UUID id,
            String name,
            String login,
            String role,
            String where,
            String standing,
            String state,
            boolean disabled,
            boolean secondFactor) {}

    private Row row(Account account, Keeping.Office office) {
        var where = new LinkedHashMap<String, String>(named(account.structures(), office));
        where.putAll(territories(account));
        var state = account.disabled()
                ? "account.state.disabled"
                : account.oneTimeUntil() != null ? "account.state.waiting" : "account.state.open";
        return new Row(
                account.id(),
                account.name(),
                account.login(),
                account.role().claim(),
                String.join(", ", where.values()),
                standing(account, office),
                state,
                account.disabled(),
                account.secondFactor());
    }

    private static String standing(Account account, Keeping.Office office) {
        return account.structures().stream()
                .map(office.structures()::get)
                .filter(listed -> listed != null && !listed.isMember())
                .map(Directory.Listed::standing)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> named(List<UUID> structures, Keeping.Office office) {
        var named = new LinkedHashMap<String, String>();
        structures.forEach(id -> named.put(id.toString(), name(id, office)));
        return named;
    }

    private static String name(UUID structure, Keeping.Office office) {
        var listed = office.structures().get(structure);
        return listed == null ? structure.toString() : listed.name();
    }

    private Map<String, String> territories(Account account) {
        var named = new LinkedHashMap<String, String>();
        account.territories().forEach(territory -> named.put(territory, keeping.name(territory)));
        return named;
    }
}
