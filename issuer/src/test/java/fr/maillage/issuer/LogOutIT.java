package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.session.Sessions;
import fr.maillage.issuer.token.SigningKeys;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever leaves is out, here and at the pages, whatever has become of what the pages knew of them. */
class LogOutIT {

    private static final String PAGES = "http://127.0.0.1:1/";

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Visitor visitor = new Visitor(issuer.address());

    @Test
    void leaving_the_pages_ends_the_session_here_and_what_was_granted_and_goes_back_there() throws Exception {
        var tokens = tokens();

        var left = leave(visitor, tokens);

        assertThat(location(left)).isEqualTo(PAGES);
        assertThat(isLoggedIn()).isFalse();
        assertThat(refresh(tokens)).contains("invalid_grant");
    }

    @Test
    void leaving_works_with_a_token_that_was_renewed_since() throws Exception {
        var tokens = tokens();
        assertThat(refresh(tokens)).contains("access_token");

        assertThat(location(leave(visitor, tokens))).isEqualTo(PAGES);
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void leaving_works_after_another_password_was_chosen_and_somebody_logged_in_again() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var old = visitor.tokens(login);
        issuer.choosePassword(login, "un tout autre mot de passe");
        visitor.logIn(login, "un tout autre mot de passe");
        assertThat(isLoggedIn()).isTrue();

        assertThat(location(leave(visitor, old))).isEqualTo(PAGES);
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void leaving_works_with_a_token_of_a_key_that_is_gone_of_a_closed_account_and_with_none_at_all() throws Exception {
        for (var hint : List.of("of a key that is gone", "none")) {
            var tokens = tokens();
            if (!hint.equals("none")) {
                issuer.database().sql("DELETE FROM signing_key").update();
                issuer.bean(SigningKeys.class).rotate();
            }
            var left = visitor.postFromPages(
                    "/connect/logout",
                    hint.equals("none")
                            ? Map.of("client_id", "maillage-pages", "post_logout_redirect_uri", PAGES)
                            : hinted(tokens));
            assertThat(location(left)).as(hint).isEqualTo(PAGES);
            assertThat(isLoggedIn()).as(hint).isFalse();
        }
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var tokens = visitor.tokens(login);
        issuer.bean(Accounts.class).disable(issuer.id(login), true, "test");
        assertThat(leave(visitor, tokens).statusCode()).isEqualTo(302);
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void leaving_ends_the_session_of_this_browser_and_that_of_the_token_where_it_is_another_one() throws Exception {
        var elsewhere = new Visitor(issuer.address());
        var tokens = elsewhere.tokens(issuer.account(Role.ANALYST, List.of(), List.of()));
        visitor.logIn(issuer.account(Role.ANALYST, List.of(), List.of()), TestedIssuer.PASSWORD);

        assertThat(location(leave(visitor, tokens))).isEqualTo(PAGES);

        assertThat(isLoggedIn()).isFalse();
        assertThat(isLoggedIn(elsewhere)).isFalse();
        assertThat(refresh(tokens)).contains("invalid_grant");
    }

    @Test
    void leaving_one_browser_leaves_another_of_the_same_person_alone() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var tokens = visitor.tokens(login);
        var phone = new Visitor(issuer.address());
        var others = phone.tokens(login);

        leave(visitor, tokens);

        assertThat(isLoggedIn(phone)).isTrue();
        assertThat(refresh(others)).contains("access_token");
    }

    @Test
    void a_browser_that_sends_no_cookie_with_another_site_s_form_is_sent_on_and_left_all_the_same() throws Exception {
        var tokens = tokens();
        issuer.database().sql("DELETE FROM signing_key").update();
        issuer.bean(SigningKeys.class).rotate();

        var sentOn = leave(new Visitor(issuer.address()), tokens);

        assertThat(location(sentOn)).contains("/connect/logout?preuve=").doesNotContain("id_token");
        assertThat(location(visitor.get(location(sentOn)))).isEqualTo(PAGES);
        assertThat(isLoggedIn()).isFalse();
        tokens();
        assertThat(visitor.get(location(sentOn)).body()).as("it serves once").contains("Voulez-vous vous déconnecter");
    }

    @Test
    void whoever_is_sent_here_from_elsewhere_is_asked_first() throws Exception {
        tokens();
        var others = new Visitor(issuer.address()).tokens(issuer.account(Role.ANALYST, List.of(), List.of()));

        for (var asked : List.of(
                visitor.get("/connect/logout?post_logout_redirect_uri=" + PAGES),
                visitor.post("/connect/logout", Map.of(), "Origin", "https://ailleurs.example"),
                visitor.post("/connect/logout", hinted(others), "Origin", "null"))) {
            assertThat(asked.statusCode()).isEqualTo(200);
            assertThat(asked.body()).contains("Voulez-vous vous déconnecter", "rien n’est encore fait");
        }
        assertThat(isLoggedIn()).isTrue();
        assertThat(location(visitor.get("/connect/logout?id_token_hint=faux"))).isEmpty();

        var done = visitor.submit("/connect/logout", "/deconnexion", Map.of());

        assertThat(done.statusCode()).as("the form goes on to the pages").isEqualTo(307);
        assertThat(location(done)).isEqualTo(PAGES + "deconnexion");
        assertThat(done.headers().firstValue("Referrer-Policy")).contains("strict-origin");
        assertThat(isLoggedIn()).isFalse();
    }

    @Test
    void who_leaves_here_is_out_at_the_pages_too() throws Exception {
        var login = issuer.account(Role.COORDINATOR, List.of(), List.of("region:32"));
        var tokens = visitor.tokens(login);

        visitor.submit("/comptes", "/deconnexion", Map.of());

        assertThat(isLoggedIn()).isFalse();
        assertThat(refresh(tokens)).contains("invalid_grant");
        assertThat(issuer.bean(Sessions.class).of(issuer.id(login))).isEmpty();
    }

    @Test
    void who_leaves_here_after_the_session_is_over_is_led_to_leave_the_pages_too() throws Exception {
        var left = visitor.post("/deconnexion", Map.of("_csrf", "x"), "Origin", issuer.address());
        assertThat(left.statusCode()).isEqualTo(307);
        assertThat(location(left)).isEqualTo(PAGES + "deconnexion");

        tokens();
        assertThat(visitor.post("/deconnexion", Map.of(), "Origin", "https://ailleurs.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(isLoggedIn()).isTrue();
    }

    @Test
    void one_never_comes_to_another_place_than_the_pages() throws Exception {
        var fields = new TreeMap<>(hinted(tokens()));
        fields.put("post_logout_redirect_uri", "https://ailleurs.example/");
        assertThat(location(visitor.postFromPages("/connect/logout", fields)))
                .isEqualTo(issuer.address() + "/connexion?fait=deconnexion");
        assertThat(visitor.get("/connexion?fait=deconnexion").body()).contains("Vous êtes déconnecté.");

        var back = new TreeMap<>(hinted(tokens()));
        back.put("state", "s&x=1");
        assertThat(location(visitor.postFromPages("/connect/logout", back))).isEqualTo(PAGES + "?state=s%26x%3D1");
    }

    private JsonNode tokens() throws IOException, InterruptedException {
        return visitor.tokens(issuer.account(Role.ANALYST, List.of(), List.of()));
    }

    private static Map<String, String> hinted(JsonNode tokens) {
        return Map.of(
                "client_id",
                "maillage-pages",
                "id_token_hint",
                tokens.path("id_token").stringValue(),
                "post_logout_redirect_uri",
                PAGES);
    }

    private static HttpResponse<String> leave(Visitor who, JsonNode tokens) throws IOException, InterruptedException {
        return who.postFromPages("/connect/logout", hinted(tokens));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    private boolean isLoggedIn() throws IOException, InterruptedException {
        return isLoggedIn(visitor);
    }

    private static boolean isLoggedIn(Visitor who) throws IOException, InterruptedException {
        return location(who.authorize()).contains("code=");
    }

    private String refresh(JsonNode tokens) throws IOException, InterruptedException {
        return visitor.exchange(Map.of(
                        "grant_type",
                        "refresh_token",
                        "refresh_token",
                        tokens.path("refresh_token").stringValue()))
                .body();
    }
}
