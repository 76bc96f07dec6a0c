package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AccountsIT {

    private static final Pattern TOLD = Pattern.compile("<code>([a-z0-9-]+)</code>");

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Visitor coordinator = new Visitor(issuer.address());

    @Test
    void a_coordinator_gives_an_account_in_their_territory_and_its_password_is_told_once() throws Exception {
        var giver = enter(Role.COORDINATOR, List.of("region:32"));
        var login = UUID.randomUUID() + "@epn.example";

        var made = create(login, "member", TestedIssuer.EPN.toString(), "");

        assertThat(made.statusCode()).as(made.body()).isEqualTo(200);
        var told = TOLD.matcher(made.body());
        assertThat(told.find()).isTrue();
        assertThat(coordinator.get("/comptes").body())
                .contains(login, "EPN de Liévin")
                .doesNotContain(told.group(1));
        assertThat(new Visitor(issuer.address()).logIn(login, told.group(1)).body())
                .contains("Choisissez le vôtre");
        assertThat(journal(login)).containsExactly(issuer.id(giver) + " account.created");
    }

    @Test
    void nobody_gives_more_than_they_have() throws Exception {
        enter(Role.COORDINATOR, List.of("region:32"));

        assertThat(refusal("admin", "", "")).contains("il dépasse le vôtre");
        assertThat(refusal("coordinator", "", "region:11")).contains("il dépasse le vôtre");
        assertThat(refusal("coordinator", "", "france")).contains("il dépasse le vôtre");
        assertThat(refusal("member", TestedIssuer.ELSEWHERE.toString(), "")).contains("il dépasse le vôtre");
        assertThat(refusal("member", "", "")).contains("Un membre agit pour une structure");
        assertThat(create(UUID.randomUUID() + "@hub.example", "coordinator", "", "departement:62")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_coordinator_replaces_a_lost_password_and_closes_an_account_of_theirs_but_not_another_s() throws Exception {
        enter(Role.COORDINATOR, List.of("region:32"));
        var own = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var others = issuer.account(Role.MEMBER, List.of(TestedIssuer.ELSEWHERE), List.of());
        var above = issuer.account(Role.ADMIN, List.of(), List.of());

        assertThat(act(own, "mot-de-passe").statusCode()).isEqualTo(200);
        assertThat(act(own, "fermer").statusCode()).isEqualTo(302);
        assertThat(new Visitor(issuer.address())
                        .logIn(own, TestedIssuer.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        assertThat(act(own, "rouvrir").statusCode()).isEqualTo(302);
        assertThat(journal(own)).hasSize(4);

        assertThat(coordinator.get("/comptes").body()).doesNotContain(others, above);
        for (var verb : List.of("mot-de-passe", "fermer")) {
            assertThat(act(others, verb).statusCode()).isEqualTo(403);
            assertThat(act(above, verb).statusCode()).isEqualTo(403);
        }
        assertThat(new Visitor(issuer.address())
                        .logIn(others, TestedIssuer.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void members_analysts_and_passers_by_keep_no_accounts() throws Exception {
        assertThat(coordinator.get("/comptes").headers().firstValue("Location").orElse(""))
                .endsWith("/connexion");
        enter(Role.MEMBER, List.of());
        assertThat(coordinator.get("/comptes").statusCode()).isEqualTo(403);
        enter(Role.ANALYST, List.of());
        assertThat(coordinator.get("/comptes").statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_no_longer_a_coordinator_loses_the_page_at_once() throws Exception {
        var giver = enter(Role.COORDINATOR, List.of("region:32"));
        issuer.database()
                .sql("UPDATE account SET role = 'analyst', territories = '{}' WHERE login = ?")
                .param(giver)
                .update();

        assertThat(coordinator.get("/comptes").statusCode()).isEqualTo(403);
    }

    private String enter(Role role, List<String> territories) throws Exception {
        var login = issuer.account(role, List.of(TestedIssuer.EPN), territories);
        assertThat(coordinator.logIn(login, TestedIssuer.PASSWORD).statusCode()).isEqualTo(302);
        return login;
    }

    private HttpResponse<String> create(String login, String role, String structure, String territory)
            throws Exception {
        return coordinator.submit(
                "/comptes",
                "/comptes",
                Map.of("login", login, "name", "Lucie", "role", role, "structure", structure, "territory", territory));
    }

    private String refusal(String role, String structure, String territory) throws Exception {
        var login = UUID.randomUUID() + "@refuse.example";
        var refused = create(login, role, structure, territory);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains(login);
        return refused.body();
    }

    private HttpResponse<String> act(String login, String verb) throws Exception {
        return coordinator.submit("/comptes", "/comptes/" + issuer.id(login) + "/" + verb, Map.of());
    }

    private List<String> journal(String login) {
        return issuer.database()
                .sql("SELECT account || ' ' || what FROM account_journal WHERE subject = ? ORDER BY recorded_at")
                .param(issuer.id(login).toString())
                .query(String.class)
                .list();
    }
}
