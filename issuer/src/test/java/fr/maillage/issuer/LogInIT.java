package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogInIT {

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Visitor visitor = new Visitor(issuer.address());

    @Test
    void the_page_works_without_scripts_and_lets_nothing_foreign_in() throws Exception {
        var page = visitor.get("/connexion");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Se connecter").doesNotContain("<script", "style=\"", "??");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self' http://127.0.0.1:1")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("MAILLAGE_ISSUER=")
                .contains("HttpOnly", "Secure", "SameSite=Lax");
    }

    @Test
    void a_wrong_password_is_told_beside_its_field_and_the_same_for_an_unknown_login() throws Exception {
        var known = visitor.logIn(issuer.account(Role.ANALYST, List.of(), List.of()), "faux mot de passe");
        var unknown = visitor.logIn("personne@reseau.example", "faux mot de passe");

        assertThat(known.statusCode()).isEqualTo(401);
        assertThat(known.body()).contains("Cette adresse et ce mot de passe ne vont pas ensemble.", "aria-invalid");
        assertThat(unknown.statusCode()).isEqualTo(401);
        assertThat(unknown.body()).contains("personne@reseau.example", "ne vont pas ensemble");
    }

    @Test
    void guessing_must_wait_even_with_the_right_password_at_last_and_is_waited_for_by_that_account_alone()
            throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        for (var guess = 0; guess < 5; guess++) {
            assertThat(visitor.logIn(login, "essai numéro " + guess).statusCode())
                    .isEqualTo(401);
        }

        // As if it had gone on for a while: the first wait is shorter than a slow machine's hash.
        issuer.database()
                .sql("UPDATE guess SET failures = 12 WHERE failures = 5")
                .update();

        var waits = visitor.logIn(login, TestedIssuer.PASSWORD);

        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(120L, 256L);
        assertThat(waits.body()).contains("Trop d’essais");
        var other = issuer.account(Role.ANALYST, List.of(), List.of());
        assertThat(new Visitor(issuer.address())
                        .logIn(other, TestedIssuer.PASSWORD)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void log_ins_and_what_stopped_them_are_noted_by_opaque_ids_and_never_what_was_typed() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        visitor.logIn(login, "faux mot de passe");
        visitor.logIn(login, "un autre faux mot de passe");
        visitor.logIn("mon-mot-de-passe-par-erreur", "faux mot de passe");
        visitor.logIn(login, TestedIssuer.PASSWORD);
        visitor.submit("/compte", "/deconnexion", Map.of());

        var id = issuer.id(login).toString();
        assertThat(issuer.database()
                        .sql(
                                "SELECT account || ' ' || what FROM account_journal WHERE subject = ? ORDER BY recorded_at")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "test account.created", "nobody login.failed", id + " login.succeeded", id + " logout");
        assertThat(issuer.database()
                        .sql("SELECT string_agg(j::text, ' ') FROM account_journal j")
                        .query(String.class)
                        .single())
                .contains("nobody,login.failed,nobody")
                .doesNotContain(login, "par-erreur");
    }

    @Test
    void a_form_without_its_token_from_another_site_is_refused() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());

        var forged = visitor.post("/connexion", Map.of("identifiant", login, "mot-de-passe", TestedIssuer.PASSWORD));

        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void a_password_that_somebody_else_gave_serves_only_to_choose_one_s_own() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var given = issuer.bean(Accounts.class).reset(issuer.id(login), "test");

        var entered = visitor.logIn(login, given);
        assertThat(entered.statusCode()).isEqualTo(200);
        assertThat(entered.body()).contains("Choisissez le vôtre", login);
        assertThat(visitor.authorize().headers().firstValue("Location").orElse(""))
                .endsWith("/connexion");

        assertThat(choose(login, given, given).body()).contains("choisissez-en un autre");
        assertThat(choose(login, given, "court").body()).contains("Il faut au moins 12 caractères.");
        assertThat(choose(login, "pas celui-là", "un mot de passe à moi").statusCode())
                .isEqualTo(401);
        assertThat(choose(login, given, "un mot de passe à moi").statusCode()).isEqualTo(302);

        assertThat(visitor.logIn(login, given).statusCode()).isEqualTo(401);
        assertThat(visitor.logIn(login, "un mot de passe à moi").statusCode()).isEqualTo(302);
    }

    @Test
    void a_password_that_waited_too_long_or_a_closed_account_opens_nothing() throws Exception {
        var late = issuer.account(Role.ANALYST, List.of(), List.of());
        issuer.database()
                .sql("UPDATE account SET one_time_until = now() - interval '1 second' WHERE login = ?")
                .param(late)
                .update();
        var closed = issuer.account(Role.ANALYST, List.of(), List.of());
        issuer.bean(Accounts.class).disable(issuer.id(closed), true, "test");

        for (var login : List.of(late, closed)) {
            var refused = visitor.logIn(login, TestedIssuer.PASSWORD);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("Ce compte est fermé");
            assertThat(visitor.logIn(login, "faux mot de passe").body()).contains("ne vont pas ensemble");
        }
    }

    @Test
    void health_and_figures_are_told_on_the_management_port_alone() throws Exception {
        for (var path : List.of("/actuator/health/readiness", "/actuator/prometheus")) {
            assertThat(new Visitor(issuer.management()).read(path).statusCode()).isEqualTo(200);
            assertThat(visitor.get(path).statusCode()).isEqualTo(404);
        }
    }

    private HttpResponse<String> choose(String login, String present, String chosen) throws Exception {
        return visitor.submit(
                "/mot-de-passe",
                "/mot-de-passe",
                Map.of("identifiant", login, "mot-de-passe", present, "nouveau", chosen, "encore", chosen));
    }
}
