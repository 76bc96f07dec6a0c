package fr.maillage.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody fills the memory with sessions: each address has its share, and what makes a session costs more of it. */
class AskingTooMuchIT {

    @FunctionalInterface
    private interface Asking {
        HttpResponse<String> by(Visitor visitor) throws Exception;
    }

    @Test
    void whatever_begins_a_session_is_soon_refused_to_an_address_that_keeps_no_cookie() throws Exception {
        for (var asking : List.<Asking>of(
                visitor -> visitor.get("/connexion"),
                visitor -> visitor.get("/mot-de-passe"),
                visitor -> visitor.get("/comptes"),
                Visitor::authorize)) {
            try (var issuer = TestedIssuer.with("--maillage.limits.anonymous-per-second=1")) {
                var answers = many(issuer, asking, 30);

                assertThat(answers.getFirst().statusCode()).isIn(200, 302);
                assertThat(answers.getFirst().headers().firstValue("Set-Cookie").orElse(""))
                        .contains("MAILLAGE_ISSUER");
                var refused = refused(answers);
                assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isPositive();
                assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
                assertThat(refused.body()).contains("Trop de demandes");
                assertThat(answers.stream().filter(one -> one.statusCode() != 429))
                        .hasSizeLessThan(12);
            }
        }
    }

    @Test
    void a_form_without_its_token_makes_no_session_and_is_counted() throws Exception {
        try (var issuer = TestedIssuer.with("--maillage.limits.anonymous-per-second=1")) {
            var answers = many(issuer, visitor -> visitor.post("/connexion", Map.of("identifiant", "x")), 40);

            assertThat(answers).allSatisfy(one -> assertThat(one.headers().firstValue("Set-Cookie"))
                    .isEmpty());
            assertThat(answers.getFirst().statusCode()).isEqualTo(403);
            assertThat(refused(answers).body()).contains("Trop de demandes");
        }
    }

    @Test
    void the_pages_renew_everybody_s_tokens_from_one_address_without_being_limited() throws Exception {
        try (var issuer = TestedIssuer.with("--maillage.limits.anonymous-per-second=1")) {
            var answers = many(
                    issuer,
                    visitor -> visitor.exchange(Map.of("grant_type", "refresh_token", "refresh_token", "x")),
                    30);

            assertThat(answers).allSatisfy(one -> assertThat(one.statusCode()).isEqualTo(400));
        }
    }

    private static List<HttpResponse<String>> many(TestedIssuer issuer, Asking asking, int times) throws Exception {
        var answers = new ArrayList<HttpResponse<String>>();
        for (var time = 0; time < times; time++) {
            answers.add(asking.by(new Visitor(issuer.address())));
        }
        return answers;
    }

    /** The share fills again while one asks: who is slow is answered now and then. */
    private static HttpResponse<String> refused(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(one -> one.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
