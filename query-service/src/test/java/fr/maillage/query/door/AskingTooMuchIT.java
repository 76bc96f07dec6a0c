package fr.maillage.query.door;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.embedded.EmbeddedKafka;
import fr.maillage.query.Browser;
import fr.maillage.query.RunningService;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody fills the memory with sessions: each address has its share before anything is done for it. */
class AskingTooMuchIT {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion?vers=/fil",
                "/oauth2/authorization/maillage",
                "/login/oauth2/code/maillage?code=x&state=y",
                "POST /agir/declarer-lieu",
                "POST /deconnexion"
            })
    void whatever_could_begin_a_session_is_soon_refused_to_an_address_that_keeps_no_cookie(String asked)
            throws Exception {
        var service = new RunningService(EmbeddedKafka.temporary(), "--maillage.limits.anonymous-per-second=1");
        try {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var time = 0; time < 40; time++) {
                answers.add(ask(new Browser(service), asked));
            }

            assertThat(answers.getFirst().statusCode()).isNotEqualTo(429);
            var refused = answers.getLast();
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(refused.body()).contains("<h1>Trop de demandes</h1>");
            assertThat(answers.stream().filter(AskingTooMuchIT::beganASession)).hasSizeLessThan(12);
        } finally {
            service.stop();
        }
    }

    private static HttpResponse<String> ask(Browser browser, String asked) throws Exception {
        return asked.startsWith("POST ")
                ? browser.post(asked.substring(5), "name=Salle", "Sec-Fetch-Site", "none")
                : browser.get(asked, "Accept", "text/html");
    }

    @Test
    void a_form_without_its_token_begins_none() throws Exception {
        var service = new RunningService(EmbeddedKafka.temporary());
        try {
            for (var path : List.of("/agir/declarer-lieu", "/vu", "/nothing", "/connexion", "/deconnexion")) {
                assertThat(beganASession(new Browser(service).post(path, "name=Salle")))
                        .as(path)
                        .isFalse();
            }
        } finally {
            service.stop();
        }
    }

    private static boolean beganASession(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream().anyMatch(set -> set.startsWith("MAILLAGE="));
    }
}
