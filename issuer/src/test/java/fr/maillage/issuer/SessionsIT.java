package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.session.LogInSession;
import fr.maillage.issuer.session.Sessions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long somebody is logged in, and what ends it everywhere. */
class SessionsIT {

    private static final String CHOSEN = "un tout autre mot de passe";

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Sessions sessions = issuer.bean(Sessions.class);
    private final Visitor visitor = new Visitor(issuer.address());

    @ParameterizedTest
    @ValueSource(strings = {"chosen", "reset", "closed", "closed and opened again"})
    void no_session_outlives_a_change_of_its_account_here_or_at_the_pages(String change) throws Exception {
        var login = issuer.account(Role.COORDINATOR, List.of(), List.of("region:32"));
        var refresh = visitor.tokens(login).path("refresh_token").stringValue();
        var elsewhere = new Visitor(issuer.address());
        var unused = elsewhere.codeFor(login);
        assertThat(visitor.get("/comptes").statusCode()).isEqualTo(200);

        change(login, change);

        assertThat(isLoggedIn(visitor)).isFalse();
        assertThat(isLoggedIn(elsewhere)).isFalse();
        assertThat(visitor.get("/comptes").headers().firstValue("Location").orElse(""))
                .endsWith("/connexion");
        assertThat(refresh(refresh)).contains("invalid_grant");
        assertThat(visitor.exchange(Visitor.codeGrant(unused)).body()).contains("invalid_grant");
        assertThat(sessions.of(issuer.id(login))).isEmpty();
    }

    private void change(String login, String change) throws Exception {
        var accounts = issuer.bean(Accounts.class);
        var id = issuer.id(login);
        switch (change) {
            case "chosen" ->
                assertThat(new Visitor(issuer.address())
                                .submit(
                                        "/mot-de-passe",
                                        "/mot-de-passe",
                                        Map.of(
                                                "identifiant", login,
                                                "mot-de-passe", TestedIssuer.PASSWORD,
                                                "nouveau", CHOSEN,
                                                "encore", CHOSEN,
                                                "code", Visitor.codeOf(login)))
                                .statusCode())
                        .isEqualTo(302);
            case "reset" -> accounts.reset(id, "test");
            default -> {
                accounts.disable(id, true, "test");
                if (change.endsWith("again")) {
                    accounts.disable(id, false, "test");
                }
            }
        }
    }

    @Test
    void who_proved_who_they_are_before_a_change_is_not_let_in_after_it() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        visitor.logIn(login, TestedIssuer.PASSWORD);
        issuer.database()
                .sql("UPDATE account SET valid_since = now() + interval '1 hour' WHERE login = ?")
                .param(login)
                .update();

        visitor.logIn(login, TestedIssuer.PASSWORD);

        assertThat(isLoggedIn(visitor)).isFalse();
    }

    @Test
    void a_session_lasts_a_working_day_however_busy_it_is_and_what_was_granted_in_it_no_longer() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var refresh = visitor.tokens(login).path("refresh_token").stringValue();
        assertThat(isLoggedIn(visitor)).isTrue();

        issuer.database()
                .sql("UPDATE login_session SET begun = begun - interval '12 hours' WHERE account = ?")
                .param(issuer.id(login))
                .update();

        assertThat(isLoggedIn(visitor)).isFalse();
        assertThat(refresh(refresh)).contains("invalid_grant");
    }

    @Test
    void one_s_sessions_are_listed_with_the_browser_and_each_can_be_ended() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var account = issuer.id(login);
        var stranger = issuer.id(issuer.account(Role.ANALYST, List.of(), List.of()));
        var refresh = visitor.tokens(login).path("refresh_token").stringValue();
        var phone = new Visitor(issuer.address());
        phone.logIn(login, TestedIssuer.PASSWORD);

        var listed = sessions.of(account);

        assertThat(listed).hasSize(2).allSatisfy(one -> assertThat(one.browser())
                .isEqualTo("?"));
        var first = listed.getLast().id();
        assertThat(sessions.end(stranger, first)).isFalse();
        assertThat(sessions.end(account, first)).isTrue();
        assertThat(isLoggedIn(visitor)).isFalse();
        assertThat(refresh(refresh)).contains("invalid_grant");
        assertThat(isLoggedIn(phone)).isTrue();
        assertThat(sessions.of(account))
                .extracting(LogInSession::id)
                .containsExactly(listed.getFirst().id());
    }

    @Test
    void logging_in_again_in_the_same_browser_leaves_the_first_session() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var other = issuer.account(Role.ANALYST, List.of(), List.of());
        visitor.logIn(login, TestedIssuer.PASSWORD);
        visitor.logIn(other, TestedIssuer.PASSWORD);

        assertThat(sessions.of(issuer.id(login))).isEmpty();
        assertThat(sessions.of(issuer.id(other))).hasSize(1);
    }

    @Test
    void what_can_no_longer_be_used_is_forgotten_and_what_the_pages_use_is_not() throws Exception {
        var granted = issuer.account(Role.ANALYST, List.of(), List.of());
        visitor.tokens(granted);
        var idle = issuer.account(Role.ANALYST, List.of(), List.of());
        new Visitor(issuer.address()).logIn(idle, TestedIssuer.PASSWORD);
        for (var login : List.of(granted, idle)) {
            issuer.database()
                    .sql("UPDATE login_session SET last_seen = last_seen - interval '31 minutes' WHERE account = ?")
                    .param(issuer.id(login))
                    .update();
        }

        sessions.clean();

        assertThat(rows(issuer.id(granted))).isEqualTo(1);
        assertThat(rows(issuer.id(idle))).isZero();
        assertThat(sessions.of(issuer.id(granted))).hasSize(1);
    }

    private int rows(UUID account) {
        return issuer.database()
                .sql("SELECT count(*) FROM login_session WHERE account = ?")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private static boolean isLoggedIn(Visitor visitor) throws IOException, InterruptedException {
        return visitor.authorize().headers().firstValue("Location").orElse("").contains("code=");
    }

    private String refresh(String token) throws IOException, InterruptedException {
        return visitor.exchange(Map.of("grant_type", "refresh_token", "refresh_token", token))
                .body();
    }
}
