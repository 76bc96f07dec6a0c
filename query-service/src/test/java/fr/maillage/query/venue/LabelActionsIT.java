package fr.maillage.query.venue;

import static fr.maillage.query.NetworkAtWork.ARAGO;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.WILSON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.Label;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import fr.maillage.query.web.form.CommandSide;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Labels on a venue's page: whose word each is, and who may say one. */
class LabelActionsIT {

    private static final String MEMBER = RunningService.ISSUER.member(EPN);

    private static CommandSide commands;
    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        service.publish(NetworkAtWork.facts()
                .say(ARAGO, new VenueLabelDeclared(new Label(Label.Kind.OTHER, "Pass numérique"), null), "62510")
                .say(ARAGO, new VenueLabelDeclared(new Label(Label.Kind.OTHER, "aidants connect"), null), "62510")
                .say(ARAGO, new VenueLabelGranted(Facts.programme("France Services"), null), "62510"));
        browsed = new Browsed(service);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void the_page_and_the_api_say_of_each_label_whose_word_it_is_and_both_are_found() throws Exception {
        assertThat(browsed.page("/lieux/" + ARAGO))
                .contains("Pass numérique — déclaré par la structure le ", "France Services — accordé le ");
        assertThat(browsed.page("/lieux/" + ARAGO + "?lang=en"))
                .contains("Pass numérique — declared by the structure on ", "France Services — granted on ");
        var labels = service.json("/api/venues/" + ARAGO).get("labels");
        assertThat(labels.get(0).get("standing").asString()).isEqualTo("DECLARED");
        assertThat(labels.get(2).get("standing").asString()).isEqualTo("GRANTED");
        assertThat(service.json("/api/venues?label=France+Services")
                        .get("total")
                        .asInt())
                .isOne();
        assertThat(service.json("/api/venues?label=Pass+num%C3%A9rique")
                        .get("total")
                        .asInt())
                .isOne();
    }

    @Test
    void the_carrier_is_offered_to_declare_and_the_hub_to_grant() throws Exception {
        assertThat(browsed.page("/lieux/" + ARAGO, RunningService.bearing(MEMBER)))
                .contains("/agir/declarer-label/" + ARAGO, "/agir/retirer-label/" + ARAGO)
                .doesNotContain("/agir/accorder-label");
        assertThat(browsed.page("/lieux/" + ARAGO))
                .contains("/agir/accorder-label/" + ARAGO, "/agir/retirer-label/" + ARAGO)
                .doesNotContain("/agir/declarer-label");
    }

    @Test
    void a_label_of_the_standard_is_sent_as_it_is_there_and_another_as_it_is_written() throws Exception {
        assertThat(browsed.page("/agir/declarer-label/" + ARAGO, RunningService.bearing(MEMBER)))
                .contains("<datalist", "value=\"Aidants Connect\"");
        assertSent("aidants connect", "{\"kind\":\"PROGRAMME\",\"name\":\"Aidants Connect\"}");
        assertSent("Point daccès numérique CAF", "{\"kind\":\"PROGRAMME\",\"name\":\"Point d'accès numérique CAF\"}");
        assertSent("ordi 3.0", "{\"kind\":\"QUALIFICATION\",\"name\":\"ORDI 3.0\"}");
        assertSent("Clic et déclic", "{\"kind\":\"OTHER\",\"name\":\"Clic et déclic\"}");
    }

    @Test
    void what_may_be_withdrawn_is_chosen_among_what_the_venue_has() throws Exception {
        assertThat(browsed.page("/agir/retirer-label/" + ARAGO, RunningService.bearing(MEMBER)))
                .contains("<select", "<option value=\"Pass numérique\"", "<option value=\"aidants connect\"")
                .doesNotContain("<datalist", "value=\"ORDI 3.0\"");
        assertSent(
                "retirer-label",
                "withdraw-label",
                "France Services",
                "{\"kind\":\"PROGRAMME\",\"name\":\"France Services\"}");
        assertSent(
                "retirer-label",
                "withdraw-label",
                "aidants connect",
                "{\"kind\":\"OTHER\",\"name\":\"aidants connect\"}");
    }

    @Test
    void what_the_venue_does_not_have_is_not_withdrawn() throws Exception {
        commands.answers(200, "{\"id\":\"" + ARAGO + "\",\"position\":1}");
        var typo = post("retirer-label", ARAGO, "Pas numérique");
        assertThat(typo.statusCode()).isEqualTo(422);
        assertThat(typo.body()).contains("Le lieu n’a pas, ou n’a plus, de label « Pas numérique ».");
        assertThat(post("retirer-label", ARAGO, "").body()).contains("Quel est ce label ?");
        assertThat(post("retirer-label", WILSON, "").body()).contains("Ce lieu n’a aucun label.");
        assertThat(browsed.page("/lieux/" + WILSON)).doesNotContain("/agir/retirer-label");
    }

    @Test
    void no_word_of_the_api_is_said_where_no_label_is_written() throws Exception {
        for (var act : List.of("declarer-label", "retirer-label")) {
            var answer = post(act, ARAGO, "");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Quel est ce label ?").doesNotContain("PROGRAMME", "OTHER");
        }
    }

    @Test
    void a_label_with_an_apostrophe_keeps_it_among_the_filters() throws Exception {
        assertThat(browsed.page("/lieux"))
                .contains("Point d&#39;accès numérique CAF</option>")
                .doesNotContain("Point daccès");
    }

    private static void assertSent(String written, String body) throws Exception {
        assertSent("declarer-label", "declare-label", written, body);
    }

    private static void assertSent(String act, String verb, String written, String body) throws Exception {
        commands.answers(200, "{\"id\":\"" + ARAGO + "\",\"position\":1}");
        assertThat(post(act, ARAGO, written).statusCode()).isEqualTo(302);
        var sent = Objects.requireNonNull(commands.next());
        assertThat(sent.address()).isEqualTo("/api/venues/" + ARAGO + "/" + verb);
        assertThat(sent.body()).isEqualTo(body);
    }

    private static HttpResponse<String> post(String act, UUID venue, String written) throws Exception {
        var form = "name=" + URLEncoder.encode(written, StandardCharsets.UTF_8);
        var asked = service.unknown("/agir/" + act + "/" + venue, RunningService.bearing(MEMBER));
        var request = HttpRequest.newBuilder(asked, (name, value) -> true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return service.client().send(request, BodyHandlers.ofString());
    }
}
