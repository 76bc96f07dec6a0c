package fr.maillage.query.review;

import static fr.maillage.query.NetworkAtWork.ARAGO;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.PACT;
import static fr.maillage.query.NetworkAtWork.WILSON;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.ReviewEvent.ActivityFlagged;
import fr.maillage.events.ReviewEvent.FlagSettled;
import fr.maillage.events.ReviewEvent.FollowUpOpened;
import fr.maillage.events.ReviewEvent.NoteAdded;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import fr.maillage.query.web.form.CommandSide;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the hub makes of what it reads: shown to the hub, done by coordinators, sent on to the command side. */
class ReviewActionsIT {

    private static final String FOLLOW_UP = Facts.id(71).toString();
    private static final UUID FLAG = Facts.id(74);
    private static final UUID OTHER_NOTE = Facts.id(75);
    private static final UUID ANOTHER_NOTE = Facts.id(76);
    private static final Pattern OPTION = Pattern.compile("<option value=\"\\d+ [^\"]+\"[^>]*>([^<]+)<");
    private static final String QUESTION = "Le lieu est-il encore ouvert le samedi ?";

    private static CommandSide commands;
    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        service.publish(nightly(NetworkAtWork.facts()
                        .because("Vu avec Zoé Dupont")
                        .say(WILSON, new VenueConfirmed(LocalDate.of(2026, 3, 1), null), "59172")
                        .because(null))
                .say(Facts.id(71), new FollowUpOpened(ARAGO, List.of("62510"), QUESTION), "62510")
                .say(Facts.id(72), new NoteAdded(ARAGO, List.of("62510"), "Présente au comité"), "62510")
                .say(FLAG, new ActivityFlagged(1, WILSON, List.of("59172"), "Adresse de Zoé"), "59172")
                .say(FLAG, new FlagSettled("Zoé a répondu"), "59172")
                .say(OTHER_NOTE, new NoteAdded(WILSON, List.of("59172"), "Présente au comité"), "59172")
                .say(ANOTHER_NOTE, new NoteAdded(WILSON, List.of("59172"), "Présente au comité"), "59172"));
        browsed = new Browsed(service);
    }

    /** Said again of a venue by a file, more often than anybody would read. */
    private static Facts nightly(Facts facts) {
        for (var night = 0; night < 250; night++) {
            facts.say(WILSON, new VenueConfirmed(LocalDate.of(2026, 3, 2).plusDays(night), null), "59172");
        }
        return facts;
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void every_text_that_stands_on_a_record_can_be_chosen_to_be_masked_however_much_was_said_since() throws Exception {
        var form = browsed.page("/agir/masquer-texte/" + WILSON);
        assertThat(form)
                .containsPattern("<option value=\"\\d+ profile\\.name\"[^>]*>Nom : « Espace Wilson »")
                .containsPattern("<option value=\"\\d+ metadata\\.reason\"[^>]*>Motif : « Vu avec Zoé Dupont »");

        var declared = Pattern.compile("value=\"(\\d+) profile\\.name\"").matcher(form);
        assertThat(declared.find()).isTrue();
        commands.answers(201, "{\"id\":\"" + Facts.id(73) + "\",\"position\":1}");
        post(
                "/agir/masquer-texte/" + WILSON,
                "field=" + declared.group(1) + "+profile.name&ground=PERSON",
                RunningService.ISSUER.hub());
        var sent = Objects.requireNonNull(commands.next());
        assertThat(sent.address()).isEqualTo("/api/masks");
        assertThat(sent.body())
                .contains("\"position\":" + declared.group(1), "\"field\":\"profile.name\"", "\"ground\":\"PERSON\"");
    }

    @Test
    void what_the_hub_remarks_on_a_record_can_be_masked_there_too_the_latest_first() throws Exception {
        var texts = OPTION.matcher(browsed.page("/agir/masquer-texte/" + WILSON))
                .results()
                .map(option -> option.group(1))
                .toList();
        assertThat(texts)
                .startsWith(
                        "Note : « Présente au comité »",
                        "Note : « Présente au comité »",
                        "Suite : « Zoé a répondu »",
                        "Motif : « Adresse de Zoé »",
                        "Motif : « Vu avec Zoé Dupont »")
                .contains("Nom : « Espace Wilson »");
        assertThat(browsed.page("/agir/masquer-texte/" + ARAGO))
                .contains("Question : « " + QUESTION + " »", "Note : « Présente au comité »")
                .doesNotContain("Zoé");
    }

    @Test
    void coordinators_read_and_settle_what_is_followed_on_a_record() throws Exception {
        assertThat(browsed.page("/lieux/" + ARAGO))
                .contains("Suivi du hub", QUESTION, "Question suivie par le hub · À régler", "Présente au comité")
                .contains("/agir/clore-suivi/" + ARAGO + "/" + FOLLOW_UP, "/agir/ouvrir-suivi/" + ARAGO)
                .contains("/agir/ajouter-note/" + ARAGO, "/agir/signaler-action/" + ARAGO);
        assertThat(browsed.page("/structures/" + EPN)).contains("Rien n’est suivi ni noté ici", "/agir/ouvrir-suivi/");
        assertThat(browsed.page("/partenariats/" + PACT)).contains("/agir/ouvrir-suivi/" + PACT);
        assertThat(browsed.page("/")).contains("/agir/signaler-action/");
    }

    /** Spaces that do not break, and a link that is no box: the dot and the offer stay with the word before them. */
    @Test
    void the_offer_to_flag_never_stands_alone_on_a_line() throws Exception {
        assertThat(service.get("/lieux/" + ARAGO).body()).contains("&#160;·&#160;<a class=\"quiet\"");
        assertThat(service.get("/hub.css").body()).containsPattern("\\.quiet \\{(?![^}]*inline-block)");
    }

    @Test
    void an_analyst_reads_it_and_a_member_does_not() throws Exception {
        var analyst = RunningService.bearing(RunningService.ISSUER.analyst());
        assertThat(browsed.page("/lieux/" + ARAGO, analyst))
                .contains(QUESTION)
                .doesNotContain("/agir/clore-suivi", "/agir/ouvrir-suivi", "/agir/signaler-action");
        var member = RunningService.bearing(RunningService.ISSUER.member(EPN));
        assertThat(browsed.page("/lieux/" + ARAGO, member))
                .doesNotContain(QUESTION, "Suivi du hub", "/agir/signaler-action");
    }

    @Test
    void nothing_is_done_in_the_past() throws Exception {
        assertThat(browsed.page("/lieux/" + ARAGO + "?at=2026-10-10"))
                .doesNotContain("/agir/ouvrir-suivi", "/agir/signaler-action");
    }

    @Test
    void a_form_shows_what_it_is_about_whatever_its_address_claims() throws Exception {
        assertThat(browsed.page("/agir/clore-suivi/" + ARAGO + "/" + FOLLOW_UP + "?text=Autre+chose"))
                .contains("Salle Arago", QUESTION)
                .doesNotContain("<p class=\"told\">Autre chose");
        assertThat(browsed.page("/agir/signaler-action/" + ARAGO + "?position=1"))
                .contains("<input type=\"hidden\" name=\"position\" value=\"1\">")
                .contains("EPN de Liévin");
    }

    @Test
    void what_is_written_is_sent_on_with_ones_own_token() throws Exception {
        commands.answers(201, "{\"id\":\"" + Facts.id(73) + "\",\"position\":1}");
        var token = RunningService.ISSUER.hub();
        var answer = post("/agir/ouvrir-suivi/" + ARAGO, "subject=" + ARAGO + "&question=Ouvert+%3F", token);
        assertThat(answer.statusCode()).isEqualTo(302);
        var sent = Objects.requireNonNull(commands.next());
        assertThat(sent.address()).isEqualTo("/api/follow-ups");
        assertThat(sent.bearer()).isEqualTo("Bearer " + token);
        assertThat(sent.structure()).isNull();
        assertThat(sent.body()).isEqualTo("{\"subject\":\"" + ARAGO + "\",\"question\":\"Ouvert ?\"}");

        post("/agir/signaler-action/" + ARAGO, "position=12&reason=Adresse+fausse", token);
        assertThat(Objects.requireNonNull(commands.next()))
                .extracting(CommandSide.Arrived::address, CommandSide.Arrived::body)
                .containsExactly("/api/flags", "{\"position\":12,\"reason\":\"Adresse fausse\"}");

        post("/agir/clore-suivi/" + ARAGO + "/" + FOLLOW_UP, "outcome=Oui", token);
        assertThat(Objects.requireNonNull(commands.next()))
                .extracting(CommandSide.Arrived::address, CommandSide.Arrived::body)
                .containsExactly("/api/follow-ups/" + FOLLOW_UP + "/close", "{\"outcome\":\"Oui\"}");
    }

    private static HttpResponse<String> post(String address, String form, String token) throws Exception {
        var request = HttpRequest.newBuilder(
                        service.unknown(address, RunningService.bearing(token)), (name, value) -> true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return service.client().send(request, BodyHandlers.ofString());
    }
}
