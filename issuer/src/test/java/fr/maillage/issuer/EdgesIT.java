package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.access.Role;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is served here is announced, and nothing else is there; what is refused says nothing of how it is made. */
class EdgesIT {

    private final TestedIssuer issuer = TestedIssuer.shared();
    private final Visitor visitor = new Visitor(issuer.address());

    @Test
    void only_what_is_served_is_announced() throws Exception {
        var document = JsonMapper.shared()
                .readTree(visitor.read("/.well-known/openid-configuration").body());

        assertThat(strings(document.path("grant_types_supported")))
                .containsExactly("authorization_code", "refresh_token");
        assertThat(strings(document.path("token_endpoint_auth_methods_supported")))
                .containsExactly("client_secret_basic");
        assertThat(strings(document.path("scopes_supported"))).containsExactly("openid", "profile");
        assertThat(document.path("end_session_endpoint").stringValue()).isEqualTo(issuer.address() + "/connect/logout");
        assertThat(document.propertyNames())
                .filteredOn(name -> name.endsWith("_endpoint"))
                .containsExactlyInAnyOrder("authorization_endpoint", "token_endpoint", "end_session_endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/oauth2/revoke",
                "/oauth2/introspect",
                "/oauth2/device_authorization",
                "/oauth2/device_verification",
                "/oauth2/par",
                "/oauth2/register",
                "/connect/register",
                "/userinfo",
                "/.well-known/oauth-authorization-server",
                "/error",
                "/actuator",
                "/nothing/here"
            })
    void what_is_not_used_is_not_there_and_makes_no_session(String path) throws Exception {
        var page = visitor.get(path);
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Il n’y a rien à cette adresse.").doesNotContain(path);
        isProblem(visitor.read(path), 404, "http.404");
        assertThat(visitor.exchangeAt(path, Map.of("token", "x", "client_id", "maillage-pages"))
                        .statusCode())
                .isBetween(403, 404);
        assertThat(visitor.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/comptes%2F..%2Fconnexion", "/connexion%2f", "/connexion;a=b", "/%2e%2e/comptes", "/comptes%00"
            })
    void an_address_that_is_none_is_refused_in_the_form_of_every_other(String path) throws Exception {
        var refused = visitor.read(path);

        assertThat(refused.statusCode()).isBetween(400, 404);
        assertThat(refused.body()).contains("\"code\"").doesNotContainIgnoringCase("tomcat", "exception", "html");
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void grants_that_are_not_announced_are_not_given() throws Exception {
        for (var grant : List.of(
                "client_credentials",
                "password",
                "urn:ietf:params:oauth:grant-type:device_code",
                "urn:ietf:params:oauth:grant-type:token-exchange")) {
            var refused = visitor.exchange(Map.of("grant_type", grant, "scope", "openid"));
            assertThat(refused.statusCode()).as(grant).isEqualTo(400);
            assertThat(refused.body()).as(grant).doesNotContain("access_token");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:2/login/oauth2/code/maillage",
                "http://127.0.0.1/login/oauth2/code/maillage",
                "http://[::1]:1/login/oauth2/code/maillage",
                "http://127.0.0.2:1/login/oauth2/code/maillage",
                "http://localhost:1/login/oauth2/code/maillage"
            })
    void a_code_goes_to_the_registered_port_of_this_machine_alone(String elsewhere) throws Exception {
        visitor.logIn(issuer.account(Role.ANALYST, List.of(), List.of()), TestedIssuer.PASSWORD);

        var refused = visitor.authorize("redirect_uri", elsewhere);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Location")).isEmpty();
    }

    private static void isProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.propertyNames()).containsExactlyInAnyOrder("status", "title", "detail", "code");
        assertThat(problem.path("code").stringValue()).isEqualTo(code);
    }

    private static List<String> strings(JsonNode list) {
        return list.values().stream().map(JsonNode::stringValue).toList();
    }
}
