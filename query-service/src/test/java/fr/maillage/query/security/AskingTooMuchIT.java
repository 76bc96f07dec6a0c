package fr.maillage.query.security;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Browser;
import fr.maillage.query.RunningService;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
        var service = new RunningService("--maillage.limits.anonymous-per-second=1");
        try {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var time = 0; time < 40; time++) {
                answers.add(ask(service, asked));
            }

            assertThat(answers.getFirst().statusCode()).isNotEqualTo(429);
            var refused = refused(answers);
            assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
                    .isPositive();
            assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
            assertThat(refused.body()).contains("<h1>Trop de demandes</h1>");
            assertThat(answers.stream().filter(AskingTooMuchIT::beganASession)).hasSizeLessThan(12);
        } finally {
            service.stop();
        }
    }

    /** As somebody who forgets what they were given, and is quick. */
    private static HttpResponse<String> ask(RunningService service, String asked) throws Exception {
        var words = asked.split(" ");
        var request = HttpRequest.newBuilder(URI.create(service.url() + words[words.length - 1]))
                .header("Accept", "text/html");
        if (words.length > 1) {
            request.header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("name=Salle"));
        }
        return service.client().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void a_form_without_its_token_begins_none() throws Exception {
        var service = new RunningService();
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

    /** The share fills again while one asks: who is slow is answered now and then. */
    private static HttpResponse<String> refused(List<HttpResponse<String>> answers) {
        return answers.stream()
                .filter(one -> one.statusCode() == 429)
                .findFirst()
                .orElseThrow();
    }
}
