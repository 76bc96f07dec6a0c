package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.account.Proven;
import fr.maillage.issuer.account.ProvenBefore;
import fr.maillage.issuer.account.SecondFactors;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class SecondFactorIT {

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Visitor visitor = new Visitor(issuer.address());

    @Test
    void who_coordinates_sets_one_up_at_the_first_log_in_and_is_in_nowhere_before() throws Exception {
        var login = coordinator();

        assertThat(location(visitor.logIn(login, TestedIssuer.PASSWORD))).endsWith("/connexion/code");
        assertThat(location(visitor.authorize())).endsWith("/connexion");
        for (var closed : List.of("/comptes", "/compte", "/connexion/codes", "/connexion/suite")) {
            assertThat(location(visitor.get(closed))).as(closed).endsWith("/connexion");
        }
        var page = visitor.get("/connexion/code").body();
        assertThat(page).contains("<svg class=\"picture\"", "aria-label").doesNotContain("<script", "style=\"", "??");
        var secret = Authenticator.secretOn(page);
        assertThat(code("000000").statusCode()).isEqualTo(401);
        assertThat(Authenticator.secretOn(visitor.get("/connexion/code").body()))
                .isEqualTo(secret);

        assertThat(location(code(Authenticator.code(secret, Instant.now())))).endsWith("/connexion/codes");
        var told = visitor.get("/connexion/codes").body();
        assertThat(Authenticator.codesOn(told)).hasSize(8).doesNotHaveDuplicates();
        assertThat(location(visitor.get("/connexion/codes"))).endsWith("/connexion/suite");
        assertThat(visitor.get("/comptes").statusCode()).isEqualTo(200);
        assertThat(location(visitor.authorize())).contains("code=");
        assertThat(kept(login))
                .doesNotContain(secret, Authenticator.codesOn(told).getFirst());
        assertThat(journal(login)).contains("second-factor.enrolled", "login.succeeded");
    }

    @Test
    void no_code_serves_twice_neither_shown_nor_listed() throws Exception {
        var login = coordinator();
        visitor.logIn(login, TestedIssuer.PASSWORD);
        var secret = Authenticator.secretOn(visitor.get("/connexion/code").body());
        var shown = Authenticator.code(secret, Instant.now());
        code(shown);
        var listed =
                Authenticator.codesOn(visitor.get("/connexion/codes").body()).getFirst();

        var again = new Visitor(issuer.address());
        again.logIn(login, TestedIssuer.PASSWORD);
        assertThat(again.get("/connexion/code").body())
                .contains("Code à 6 chiffres")
                .doesNotContain("class=\"key\"");
        assertThat(code(again, shown).body()).contains("il a déjà servi");
        assertThat(code(again, listed).statusCode()).isEqualTo(302);
        assertThat(again.get("/compte").body()).contains("Codes de secours qui restent : 7");

        var third = new Visitor(issuer.address());
        third.logIn(login, TestedIssuer.PASSWORD);
        assertThat(code(third, listed).statusCode()).isEqualTo(401);
        assertThat(code(third, Authenticator.code(secret, Instant.now().plusSeconds(30)))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void guessing_codes_must_wait_like_guessing_passwords() throws Exception {
        var login = coordinator();
        visitor.enter(login);
        var thief = new Visitor(issuer.address());
        thief.logIn(login, TestedIssuer.PASSWORD);
        for (var guess = 0; guess < 5; guess++) {
            assertThat(code(thief, "00000" + guess).statusCode()).isEqualTo(401);
        }
        issuer.database()
                .sql("UPDATE guess SET failures = 12 WHERE failures = 5")
                .update();

        var waits = code(thief, "000009");

        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(journal(login)).contains("second-factor.failed", "second-factor.waited");
    }

    @Test
    void what_the_password_proved_is_worth_nothing_once_the_account_has_changed() throws Exception {
        var login = coordinator();
        visitor.logIn(login, TestedIssuer.PASSWORD);
        var secret = Authenticator.secretOn(visitor.get("/connexion/code").body());
        var csrf = visitor.token("/connexion/code");
        issuer.choosePassword(login, "encore quatre mots différents");

        var late = visitor.post(
                "/connexion/code", Map.of("_csrf", csrf, "code", Authenticator.code(secret, Instant.now())));

        assertThat(location(late)).endsWith("/connexion?fait=trop-tard");
        assertThat(visitor.get("/connexion?fait=trop-tard").body()).contains("Recommencez avec votre mot de passe");
        assertThat(location(visitor.get("/compte"))).endsWith("/connexion");
    }

    @Test
    void a_lost_telephone_is_set_right_by_those_above_and_not_by_an_equal() throws Exception {
        var login = coordinator();
        visitor.enter(login);
        var above = new Visitor(issuer.address());
        above.enter(issuer.account(Role.COORDINATOR, List.of(), List.of("region:32")));

        var reset = above.submit(
                "/comptes/" + issuer.id(login), "/comptes/" + issuer.id(login) + "/second-facteur", Map.of());

        assertThat(reset.statusCode()).isEqualTo(302);
        var next = new Visitor(issuer.address());
        next.logIn(login, TestedIssuer.PASSWORD);
        assertThat(next.get("/connexion/code").body()).contains("class=\"key\"");
        assertThat(journal(login)).contains("second-factor.removed");
    }

    @Test
    void whoever_likes_sets_one_up_is_then_asked_for_it_and_may_take_it_away_with_a_code() throws Exception {
        var login = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        assertThat(location(visitor.logIn(login, TestedIssuer.PASSWORD))).doesNotContain("code");
        var secret =
                Authenticator.secretOn(visitor.get("/compte/second-facteur").body());
        var shown = Authenticator.code(secret, Instant.now());
        assertThat(set(shown, "", "").body()).contains("Ce n’est pas votre mot de passe");
        assertThat(set(shown, TestedIssuer.PASSWORD, "").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/compte/codes"));
        var codes = Authenticator.codesOn(visitor.get("/compte/codes").body());

        assertThat(location(new Visitor(issuer.address()).logIn(login, TestedIssuer.PASSWORD)))
                .endsWith("/connexion/code");
        assertThat(choosePassword(login, "").body()).contains("Ce code n’est pas le bon");
        assertThat(remove(TestedIssuer.PASSWORD, "123456").statusCode()).isEqualTo(401);
        assertThat(remove("", codes.get(0)).body()).contains("Ce n’est pas votre mot de passe");
        assertThat(remove(TestedIssuer.PASSWORD, codes.get(0)).statusCode()).isEqualTo(302);
        assertThat(location(new Visitor(issuer.address()).logIn(login, TestedIssuer.PASSWORD)))
                .doesNotContain("code");
    }

    @Test
    void who_must_have_one_replaces_it_with_a_code_of_the_present_one_and_does_not_take_it_away() throws Exception {
        var login = coordinator();
        visitor.logIn(login, TestedIssuer.PASSWORD);
        code(Authenticator.code(
                Authenticator.secretOn(visitor.get("/connexion/code").body()), Instant.now()));
        var codes = Authenticator.codesOn(visitor.get("/connexion/codes").body());

        assertThat(remove(TestedIssuer.PASSWORD, codes.get(0)).body()).contains("vous pouvez le remplacer");
        var other = Authenticator.secretOn(visitor.get("/compte/second-facteur").body());
        var shown = Authenticator.code(other, Instant.now());
        assertThat(set(shown, TestedIssuer.PASSWORD, "123456").statusCode()).isEqualTo(401);
        assertThat(set("000000", TestedIssuer.PASSWORD, codes.get(0)).statusCode())
                .isEqualTo(401);
        assertThat(set(shown, "not it", codes.get(0)).statusCode()).isEqualTo(401);
        assertThat(location(set(shown, TestedIssuer.PASSWORD, codes.get(0)))).endsWith("/compte/codes");
        var others = Authenticator.codesOn(visitor.get("/compte/codes").body());
        assertThat(others).hasSize(8).doesNotContainAnyElementsOf(codes);

        assertThat(replaceCodes("", others.get(0)).statusCode()).isEqualTo(401);
        assertThat(replaceCodes(TestedIssuer.PASSWORD, "123456").statusCode()).isEqualTo(401);
        assertThat(location(replaceCodes(TestedIssuer.PASSWORD, others.get(0)))).endsWith("/compte/codes");
    }

    @Test
    void a_secret_that_was_seen_and_not_set_up_is_offered_to_nobody_again() throws Exception {
        visitor.logIn(issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of()), TestedIssuer.PASSWORD);
        var seen = Authenticator.secretOn(visitor.get("/compte/second-facteur").body());
        var offered =
                Authenticator.secretOn(visitor.get("/compte/second-facteur").body());

        assertThat(offered).isNotEqualTo(seen);
        assertThat(set(Authenticator.code(seen, Instant.now()), TestedIssuer.PASSWORD, "")
                        .statusCode())
                .isEqualTo(401);
        var shown = Authenticator.code(offered, Instant.now());
        assertThat(Authenticator.secretOn(set(shown, "not it", "").body())).isEqualTo(offered);
        assertThat(set(shown, TestedIssuer.PASSWORD, "").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_had_copied_the_session_s_cookie_is_out_once_its_owner_has_proved_who_they_are() throws Exception {
        visitor.logIn(issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of()), TestedIssuer.PASSWORD);
        var thief = visitor.copy();
        assertThat(thief.get("/compte").statusCode()).isEqualTo(200);
        var secret =
                Authenticator.secretOn(visitor.get("/compte/second-facteur").body());
        set(Authenticator.code(secret, Instant.now()), TestedIssuer.PASSWORD, "");

        assertThat(location(thief.get("/compte/codes"))).endsWith("/connexion");
        assertThat(Authenticator.codesOn(visitor.get("/compte/codes").body())).hasSize(8);
    }

    @Test
    void what_was_proved_of_an_account_that_has_changed_since_changes_nothing() {
        var factors = issuer.bean(SecondFactors.class);
        var accounts = issuer.bean(Accounts.class);
        var login = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var id = issuer.id(login);
        var before = new Proven(id, accounts.passwordOf(id), false, null);
        var ended = new Proven(id, before.passwordHash(), false, UUID.randomUUID());
        var secret = factors.offer();
        var code = Authenticator.code(secret, Instant.now());
        assertThatThrownBy(() -> factors.enrol(ended, secret, code)).isInstanceOf(ProvenBefore.class);
        accounts.reset(id, "test");
        var reset = accounts.passwordOf(id);
        assertThatThrownBy(() -> factors.enrol(before, secret, code)).isInstanceOf(ProvenBefore.class);
        assertThatThrownBy(() -> accounts.choosePassword(before, "encore quatre mots différents"))
                .isInstanceOf(ProvenBefore.class);
        assertThat(accounts.passwordOf(id)).isEqualTo(reset);
        assertThat(accounts.find(id).orElseThrow().secondFactor()).isFalse();

        var after = new Proven(id, accounts.passwordOf(id), false, null);
        assertThat(factors.enrol(after, secret, code)).hasSize(8);

        var another = factors.offer();
        assertThatThrownBy(() -> factors.enrol(after, another, Authenticator.code(another, Instant.now())))
                .as("nobody asked for a code of the present one")
                .isInstanceOf(ProvenBefore.class);
        assertThatThrownBy(() -> factors.replaceCodes(after)).isInstanceOf(ProvenBefore.class);
        assertThatThrownBy(() -> factors.giveUp(after)).isInstanceOf(ProvenBefore.class);
        assertThat(factors.codesLeft(id)).isEqualTo(8);
    }

    @Test
    void guessing_the_password_there_must_wait_like_guessing_it_at_log_in() throws Exception {
        var login = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        visitor.logIn(login, TestedIssuer.PASSWORD);
        var secret =
                Authenticator.secretOn(visitor.get("/compte/second-facteur").body());
        for (var guess = 0; guess < 5; guess++) {
            assertThat(set(Authenticator.code(secret, Instant.now()), "guess " + guess, "")
                            .statusCode())
                    .isEqualTo(401);
        }
        issuer.database()
                .sql("UPDATE guess SET failures = 12 WHERE failures = 5")
                .update();

        var waits = set(Authenticator.code(secret, Instant.now()), "another guess", "");

        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(waits.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(journal(login)).contains("login.failed", "login.waited");
    }

    @Test
    void a_change_of_it_ends_every_session_but_the_one_in_which_it_was_made() throws Exception {
        var login = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());
        var elsewhere = new Visitor(issuer.address());
        var refresh = elsewhere.tokens(login).path("refresh_token").stringValue();
        var own = visitor.tokens(login).path("refresh_token").stringValue();
        var secret =
                Authenticator.secretOn(visitor.get("/compte/second-facteur").body());
        set(Authenticator.code(secret, Instant.now()), TestedIssuer.PASSWORD, "");
        var codes = Authenticator.codesOn(visitor.get("/compte/codes").body());

        assertThat(location(elsewhere.get("/compte"))).endsWith("/connexion");
        assertThat(refresh(refresh)).contains("invalid_grant");
        assertThat(visitor.get("/compte").statusCode()).isEqualTo(200);
        assertThat(refresh(own)).contains("access_token");

        elsewhere.logIn(login, TestedIssuer.PASSWORD);
        code(elsewhere, codes.get(0));
        assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(200);
        assertThat(location(remove(TestedIssuer.PASSWORD, codes.get(1)))).endsWith("/compte");

        assertThat(location(elsewhere.get("/compte"))).endsWith("/connexion");
        assertThat(visitor.get("/compte").statusCode()).isEqualTo(200);
    }

    @Test
    void setting_it_up_at_log_in_ends_what_was_open_without_it() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var before = new Visitor(issuer.address());
        before.logIn(login, TestedIssuer.PASSWORD);
        assertThat(before.get("/compte").statusCode()).isEqualTo(200);
        issuer.database()
                .sql("UPDATE account SET role = 'coordinator', territories = '{region:32}' WHERE login = ?")
                .param(login)
                .update();

        visitor.enter(login);

        assertThat(visitor.get("/compte").statusCode()).isEqualTo(200);
        assertThat(location(before.get("/compte"))).endsWith("/connexion");
    }

    @Test
    void one_sees_where_one_is_logged_in_and_ends_what_is_one_s_own() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var elsewhere = new Visitor(issuer.address());
        elsewhere.enter(login);
        visitor.enter(login);
        var other = new Visitor(issuer.address());
        other.enter(issuer.account(Role.ANALYST, List.of(), List.of()));

        var page = visitor.get("/compte").body();
        var end = Pattern.compile("/compte/sessions/[0-9a-f-]+/fin").matcher(page);
        assertThat(page).contains("ce navigateur-ci", "Fermer cette session").doesNotContain("??");
        assertThat(end.find()).isTrue();
        assertThat(other.submit("/compte", end.group(), Map.of()).statusCode()).isEqualTo(404);
        assertThat(elsewhere.get("/compte").statusCode()).isEqualTo(200);
        assertThat(visitor.submit("/compte", end.group(), Map.of()).statusCode())
                .isEqualTo(302);

        assertThat(location(elsewhere.get("/compte"))).endsWith("/connexion");
        assertThat(visitor.get("/compte").statusCode()).isEqualTo(200);
        assertThat(journal(login)).contains("session.ended");
    }

    private HttpResponse<String> set(String code, String password, String present) throws Exception {
        return visitor.submit(
                "/compte", "/compte/second-facteur", Map.of("mot-de-passe", password, "code", code, "actuel", present));
    }

    private HttpResponse<String> remove(String password, String code) throws Exception {
        return proven("/compte/second-facteur/retirer", password, code);
    }

    private HttpResponse<String> replaceCodes(String password, String code) throws Exception {
        return proven("/compte/codes", password, code);
    }

    private HttpResponse<String> proven(String action, String password, String code) throws Exception {
        return visitor.submit("/compte", action, Map.of("mot-de-passe", password, "code", code));
    }

    private String refresh(String token) throws Exception {
        return visitor.exchange(Map.of("grant_type", "refresh_token", "refresh_token", token))
                .body();
    }

    private HttpResponse<String> choosePassword(String login, String code) throws Exception {
        return new Visitor(issuer.address())
                .submit(
                        "/mot-de-passe",
                        "/mot-de-passe",
                        Map.of(
                                "identifiant",
                                login,
                                "mot-de-passe",
                                TestedIssuer.PASSWORD,
                                "nouveau",
                                "encore quatre mots différents",
                                "encore",
                                "encore quatre mots différents",
                                "code",
                                code));
    }

    private String coordinator() {
        return issuer.account(Role.COORDINATOR, List.of(), List.of("departement:62"));
    }

    private HttpResponse<String> code(String code) throws Exception {
        return code(visitor, code);
    }

    private static HttpResponse<String> code(Visitor who, String code) throws Exception {
        return who.submit("/connexion/code", "/connexion/code", Map.of("code", code));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private String kept(String login) {
        return issuer.database()
                .sql("SELECT a::text || (SELECT string_agg(r::text, ' ') FROM recovery_code r WHERE r.account = a.id)"
                        + " FROM account a WHERE login = ?")
                .param(login)
                .query(String.class)
                .single();
    }

    private List<String> journal(String login) {
        return issuer.database()
                .sql("SELECT what FROM account_journal WHERE subject = ?")
                .param(issuer.id(login).toString())
                .query(String.class)
                .list();
    }
}
