package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Retention;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountsIT {

    private static final Pattern TOLD = Pattern.compile("<code>([a-z0-9-]+)</code>");

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Visitor coordinator = new Visitor(issuer.address());

    @Test
    void a_closed_account_and_what_is_noted_of_it_are_forgotten_after_a_year() {
        var closed = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var lately = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var open = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var jdbc = issuer.bean(JdbcClient.class);
        for (var login : List.of(closed, lately, open)) {
            var days = login.equals(lately) ? 364 : 366;
            jdbc.sql("UPDATE account SET disabled = ?, valid_since = now() - make_interval(days => ?),"
                            + " created_at = now() - interval '500 days' WHERE login = ?")
                    .params(!login.equals(open), days, login)
                    .update();
            jdbc.sql("INSERT INTO account_journal (recorded_at, account, what, subject)"
                            + " VALUES (now() - make_interval(days => ?), 'x', 'test.kept', ?)")
                    .params(days, login)
                    .update();
        }

        issuer.bean(Retention.class).apply();

        assertThat(jdbc.sql("SELECT login FROM account WHERE login IN (?, ?, ?)")
                        .params(closed, lately, open)
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(lately, open);
        assertThat(jdbc.sql("SELECT subject FROM account_journal WHERE what = 'test.kept'")
                        .query(String.class)
                        .list())
                .containsExactly(lately);
    }

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
        var keeper = enter(Role.COORDINATOR, List.of("region:32"));
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
        assertThat(journal(own))
                .contains(
                        issuer.id(keeper) + " account.reset",
                        issuer.id(keeper) + " account.disabled",
                        issuer.id(keeper) + " account.enabled");

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
    void equals_do_not_keep_one_another_and_an_analyst_is_kept_by_who_gave_the_account() throws Exception {
        enter(Role.COORDINATOR, List.of("departement:62"));
        var equal = issuer.account(Role.COORDINATOR, List.of(), List.of("departement:62"));
        var analyst = issuer.account(Role.ANALYST, List.of(), List.of());
        var given = UUID.randomUUID() + "@hub.example";
        create(given, "analyst", "", "");

        assertThat(coordinator.get("/comptes").body()).contains(given).doesNotContain(equal, analyst);
        for (var login : List.of(equal, analyst)) {
            assertThat(coordinator.get("/comptes/" + issuer.id(login)).statusCode())
                    .isEqualTo(403);
            for (var verb : List.of("mot-de-passe", "second-facteur", "fermer", "rouvrir")) {
                assertThat(act(login, verb).statusCode()).isEqualTo(403);
            }
            assertThat(change(login, "analyst", "", "").statusCode()).isEqualTo(403);
        }
    }

    @Test
    void rights_are_changed_within_one_s_own_with_a_trace_and_what_they_opened_ends() throws Exception {
        var giver = enter(Role.COORDINATOR, List.of("region:32"));
        var login = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var theirs = new Visitor(issuer.address());
        var granted = theirs.tokens(login).path("refresh_token").stringValue();

        assertThat(change(login, "admin", "", "").body()).contains("il dépasse le vôtre");
        assertThat(change(login, "coordinator", "", "region:11").body()).contains("il dépasse le vôtre");
        assertThat(change(login, "member", TestedIssuer.ELSEWHERE.toString(), "")
                        .body())
                .contains("il dépasse le vôtre");
        assertThat(change(login, "member", "", "").body()).contains("Un membre agit pour une structure");
        assertThat(change(login, "coordinator", "", "departement:62").statusCode())
                .isEqualTo(302);

        assertThat(issuer.database()
                        .sql("SELECT account || ' ' || what || ' ' || detail FROM account_journal WHERE subject = ?"
                                + " AND what = 'account.changed'")
                        .param(issuer.id(login).toString())
                        .query(String.class)
                        .single())
                .isEqualTo(issuer.id(giver) + " account.changed member " + TestedIssuer.EPN
                        + " -> coordinator departement:62");
        assertThat(theirs.exchange(Map.of("grant_type", "refresh_token", "refresh_token", granted))
                        .body())
                .contains("invalid_grant");
    }

    @Test
    void accounts_of_a_structure_that_left_the_network_are_still_seen_and_closed_all_at_once() throws Exception {
        enter(Role.COORDINATOR, List.of("region:32"));
        var alone = issuer.account(Role.MEMBER, List.of(TestedIssuer.GONE), List.of());
        var both = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN, TestedIssuer.GONE), List.of());
        var other = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var page = "/comptes?structure=" + TestedIssuer.GONE;

        assertThat(coordinator.get(page).body())
                .contains(alone, both, "Comptes de Ancien EPN", "a quitté le réseau", "Fermer tous ces comptes")
                .doesNotContain(other);
        coordinator.submit(page, "/comptes/fermer", Map.of("structure", TestedIssuer.GONE.toString()));

        assertThat(new Visitor(issuer.address())
                        .logIn(alone, TestedIssuer.PASSWORD)
                        .statusCode())
                .isEqualTo(401);
        for (var open : List.of(both, other)) {
            assertThat(issuer.bean(Accounts.class).find(open).orElseThrow().structures())
                    .containsExactly(TestedIssuer.EPN);
            assertThat(new Visitor(issuer.address())
                            .logIn(open, TestedIssuer.PASSWORD)
                            .statusCode())
                    .isEqualTo(302);
        }
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
        assertThat(coordinator.enter(login).statusCode()).isEqualTo(302);
        return login;
    }

    private HttpResponse<String> create(String login, String role, String structure, String territory)
            throws Exception {
        return coordinator.submit(
                "/comptes",
                "/comptes",
                Map.of("login", login, "name", "Lucie", "role", role, "structure", structure, "territory", territory));
    }

    private HttpResponse<String> change(String login, String role, String structure, String territory)
            throws Exception {
        return coordinator.submit(
                "/comptes",
                "/comptes/" + issuer.id(login),
                Map.of("role", role, "structure", structure, "territory", territory));
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
