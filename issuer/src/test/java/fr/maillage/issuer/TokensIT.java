package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import fr.maillage.issuer.account.Accounts;
import fr.maillage.issuer.token.SigningKeys;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TokensIT {

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Visitor visitor = new Visitor(issuer.address());

    @Test
    void a_member_s_token_says_who_they_are_to_the_network_for_ten_minutes_and_nothing_personal() throws Exception {
        var login = issuer.account(Role.MEMBER, List.of(TestedIssuer.EPN), List.of());

        var tokens = visitor.tokens(login);

        var access = Visitor.claims(tokens, "access_token");
        assertThat(access.path("iss").stringValue()).isEqualTo(issuer.address());
        assertThat(access.path("sub").stringValue()).isEqualTo(issuer.id(login).toString());
        assertThat(access.path("aud").toString().replaceAll("[\\[\\]]", "")).isEqualTo("\"maillage\"");
        assertThat(access.path("maillage_role").stringValue()).isEqualTo("member");
        assertThat(access.path("maillage_structures").path(0).stringValue()).isEqualTo(TestedIssuer.EPN.toString());
        assertThat(access.path("maillage_territories")).isEmpty();
        assertThat(access.path("exp").longValue() - access.path("iat").longValue())
                .isEqualTo(600);
        assertThat(access.toString()).doesNotContain("Karim", login);

        var identity = Visitor.claims(tokens, "id_token");
        assertThat(identity.path("name").stringValue()).isEqualTo("Karim MEMBER");
        assertThat(identity.path("maillage_role").stringValue()).isEqualTo("member");
    }

    @Test
    void without_the_proof_that_it_began_the_log_in_or_with_another_address_to_return_to_nobody_gets_a_code()
            throws Exception {
        visitor.logIn(issuer.account(Role.ANALYST, List.of(), List.of()), TestedIssuer.PASSWORD);

        assertThat(visitor.authorize("code_challenge", "", "code_challenge_method", "")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("error=invalid_request")
                .doesNotContain("code=");
        assertThat(visitor.authorize("redirect_uri", "https://elsewhere.example/")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_code_is_worth_nothing_with_another_verifier_or_without_the_secret() throws Exception {
        visitor.logIn(issuer.account(Role.ANALYST, List.of(), List.of()), TestedIssuer.PASSWORD);

        var grant = new TreeMap<>(Visitor.codeGrant(Visitor.code(visitor.authorize())));
        grant.put("code_verifier", Visitor.VERIFIER + "x");
        assertThat(visitor.exchange(grant).body()).contains("invalid_grant");

        var stolen = new TreeMap<>(Visitor.codeGrant(Visitor.code(visitor.authorize())));
        stolen.put("client_id", "maillage-pages");
        assertThat(new Visitor(issuer.address()).post("/oauth2/token", stolen).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_refresh_token_serves_once_and_brings_today_s_rights_and_none_when_the_account_is_closed() throws Exception {
        var login = issuer.account(Role.COORDINATOR, List.of(), List.of("region:32"));
        var first = visitor.tokens(login).path("refresh_token").stringValue();
        issuer.database()
                .sql("UPDATE account SET territories = '{departement:62}' WHERE login = ?")
                .param(login)
                .update();

        var refreshed = JsonMapper.shared().readTree(refresh(first));

        assertThat(Visitor.claims(refreshed, "access_token")
                        .path("maillage_territories")
                        .toString())
                .isEqualTo("[\"departement:62\"]");
        assertThat(refresh(first)).contains("invalid_grant");

        var second = refreshed.path("refresh_token").stringValue();
        issuer.bean(Accounts.class).disable(issuer.id(login), true, "test");
        assertThat(refresh(second)).contains("invalid_grant");
        assertThat(visitor.authorize().headers().firstValue("Location").orElse(""))
                .endsWith("/connexion");
    }

    @Test
    void a_new_key_signs_and_the_retired_one_stays_published() throws Exception {
        var login = issuer.account(Role.ADMIN, List.of(), List.of());
        var before = visitor.tokens(login);

        issuer.bean(SigningKeys.class).rotate();

        var after = new Visitor(issuer.address()).tokens(login);
        assertThat(keyOf(after)).isNotEqualTo(keyOf(before));
        var published = visitor.get("/oauth2/jwks").body();
        assertThat(published).contains(keyOf(before), keyOf(after)).doesNotContain("\"d\":", "\"p\":", "\"q\":");
        assertThat(Visitor.claims(after, "access_token")
                        .path("maillage_territories")
                        .toString())
                .isEqualTo("[\"france\"]");
    }

    @Test
    void whoever_reads_the_accounts_database_finds_no_token_and_no_key_that_signs() throws Exception {
        var login = issuer.account(Role.ANALYST, List.of(), List.of());
        var tokens = visitor.tokens(login);

        var kept = issuer.database()
                .sql("SELECT a::text FROM oauth2_authorization a UNION ALL SELECT k::text FROM signing_key k")
                .query(String.class)
                .list()
                .toString();
        assertThat(kept)
                .contains(issuer.id(login).toString(), "sha256:", keyOf(tokens))
                .doesNotContain(
                        tokens.path("access_token").stringValue(),
                        tokens.path("refresh_token").stringValue(),
                        tokens.path("id_token").stringValue(),
                        "\"d\"",
                        "kty");
        assertThat(refresh(kept.replaceAll("(?s).*(sha256:[0-9a-f]{64}).*", "$1")))
                .contains("invalid_grant");
    }

    private String refresh(String token) throws IOException, InterruptedException {
        return visitor.exchange(Map.of("grant_type", "refresh_token", "refresh_token", token))
                .body();
    }

    private static String keyOf(JsonNode tokens) {
        var header = tokens.path("access_token").stringValue().split("\\.")[0];
        return JsonMapper.shared()
                .readTree(Base64.getUrlDecoder().decode(header))
                .path("kid")
                .stringValue();
    }
}
