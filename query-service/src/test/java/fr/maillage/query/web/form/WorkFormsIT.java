package fr.maillage.query.web.form;

import static fr.maillage.query.NetworkAtWork.ARAGO;
import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.HELD;
import static fr.maillage.query.NetworkAtWork.LOAN;
import static fr.maillage.query.NetworkAtWork.PACT;
import static fr.maillage.query.NetworkAtWork.PLANNED;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people write in the forms of resources, workshops and partnerships, as the command side takes it. */
class WorkFormsIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static CommandSide commands;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        service.publish(NetworkAtWork.facts());
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    static Stream<String> forms() {
        return Stream.concat(
                Stream.of("partager-ressource", "partager-document", "proposer-atelier", "proposer-partenariat"),
                Stream.of(
                                on(TABLETS, "demander-reservation", "decrire-ressource", "compter-ressource"),
                                on(TABLETS, "retirer-ressource", "reutiliser-document", "decrire-document"),
                                on(TABLETS, "accepter-reservation", "decliner-reservation", "annuler-reservation")
                                        .map(address -> address + "/" + LOAN),
                                on(TABLETS, "remettre-ressource", "rendre-ressource", "deplacer-reservation")
                                        .map(address -> address + "/" + LOAN),
                                on(PLANNED, "decrire-atelier", "rejoindre-atelier", "decliner-atelier"),
                                on(PLANNED, "confirmer-atelier", "replanifier-atelier", "annuler-atelier"),
                                on(PLANNED, "rejoindre-serie", "decliner-serie", "confirmer-serie", "annuler-serie"),
                                on(HELD, "tenir-atelier", "dupliquer-atelier"),
                                on(PACT, "accepter-partenariat", "decliner-partenariat", "prolonger-partenariat"),
                                on(PACT, "quitter-partenariat", "terminer-partenariat", "retirer-partenariat"))
                        .flatMap(addresses -> addresses));
    }

    private static Stream<String> on(UUID record, String... acts) {
        return Stream.of(acts).map(act -> act + "/" + record);
    }

    @ParameterizedTest
    @MethodSource("forms")
    void every_form_is_a_sound_page_in_both_languages(String form) throws Exception {
        var browsed = new Browsed(service);
        var member = RunningService.bearing(RunningService.ISSUER.member(EPN));
        assertThat(browsed.page("/agir/" + form, member)).contains("<button type=\"submit\" class=\"full\">");
        assertThat(browsed.page("/agir/" + form + "?lang=en", member)).doesNotContain("(facultatif)");
        // The hub is asked in whose name.
        assertThat(browsed.page("/agir/" + form)).contains("Au nom de");
    }

    @Test
    void every_form_keeps_to_the_contract_of_its_action_and_loses_no_field() {
        var contract = new FormContract();
        var acts = service.beans(FormActions.class).iterator().next().all();
        assertThat(acts).hasSizeGreaterThan(50);
        assertThat(acts.stream().flatMap(act -> contract.faults(act).stream().map(fault -> act.code() + ": " + fault)))
                .isEmpty();
    }

    @Test
    void a_workshop_is_proposed_with_names_that_become_ids() throws Exception {
        assertThat(sent(
                        "proposer-atelier",
                        "title=Mots de passe",
                        "theme=securite_numerique",
                        "invited=CCAS de Denain (Denain)",
                        "when.day=2026-12-18",
                        "when.from=14:00",
                        "when.to=16:00",
                        "venueId=salle arago",
                        "seats=12",
                        "audiences=Seniors",
                        "audiences=Jeunes",
                        "fee=Gratuit",
                        "axis=EQUIP"))
                .isEqualTo(JSON.readTree("""
                        {"leadId":"%s","title":"Mots de passe","theme":"securite_numerique","invited":["%s"],
                         "startsAt":"2026-12-18T14:00","endsAt":"2026-12-18T16:00","venueId":"%s","seats":12,
                         "audiences":["Seniors","Jeunes"],"fee":"Gratuit","axis":"EQUIP"}""".formatted(EPN, CCAS, ARAGO)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repeat.every=WEEK&repeat.times=4|2027-03-16,2027-03-23,2027-03-30,2027-04-06",
                "repeat.every=FORTNIGHT&repeat.until=2027-04-13|2027-03-16,2027-03-30,2027-04-13",
                "repeat.every=FOUR_WEEKS&repeat.until=2027-04-12|",
                "repeat.every=FOUR_WEEKS&repeat.times=2|2027-03-16,2027-04-13",
                "repeat.also=18/3/2027 2027-03-17|2027-03-16,2027-03-17,2027-03-18",
                "repeat.every=WEEK&repeat.times=3&repeat.except=23/03/2027&repeat.also=25/03/2027"
                        + "|2027-03-16,2027-03-25,2027-03-30",
                "repeat.every=WEEK&repeat.times=2&repeat.also=23/03/2027|2027-03-16,2027-03-23",
            })
    void dates_are_repeated_at_the_same_time_of_the_clock(String repeat, @Nullable String days) throws Exception {
        var fields = Stream.concat(
                Stream.of(
                        "title=Clics",
                        "theme=email",
                        "invited=CCAS de Denain (Denain)",
                        "when.day=2027-03-16",
                        "when.from=14:00",
                        "when.to=16:30"),
                Stream.of(repeat.split("&")));
        if (days == null) {
            var answer = post("proposer-atelier", fields.toArray(String[]::new));
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).containsPattern("(?s)id=\"f-repeat-faute\".{0,200}deux dates au moins");
            return;
        }
        var sent = sent("proposer-atelier", fields.toArray(String[]::new));
        assertThat(sent.has("startsAt") || sent.has("endsAt")).isFalse();
        // Summer begins on 28 March: 14:00 stays 14:00.
        assertThat(sent.path("dates").valueStream().map(JsonNode::toString))
                .containsExactlyElementsOf(Stream.of(days.split(","))
                        .map(day -> "{\"startsAt\":\"%1$sT14:00\",\"endsAt\":\"%1$sT16:30\"}".formatted(day))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repeat.every=WEEK|Jusqu’à quel jour, ou combien de fois",
                "repeat.every=WEEK&repeat.times=3&repeat.until=2027-05-01|l’un des deux",
                "repeat.times=3|Tous les combien",
                "repeat.every=CHAQUE_JOUR&repeat.times=3|Tous les combien",
                "repeat.every=WEEK&repeat.times=dix|« dix » n’en est pas un",
                "repeat.every=WEEK&repeat.times=53|52 dates au plus",
                "repeat.every=WEEK&repeat.times=99999999999|52 dates au plus",
                "repeat.every=WEEK&repeat.until=2099-01-01|52 dates au plus",
                "repeat.every=WEEK&repeat.times=1|deux dates au moins",
                "repeat.also=mardi|« mardi » n’est pas un jour",
                "repeat.also=30/02/2027|« 30/02/2027 » n’est pas un jour",
                "repeat.every=WEEK&repeat.times=3&repeat.except=17/03/2027|n’est pas une des dates",
                "repeat.every=WEEK&repeat.until=bientôt|« bientôt » n’est pas un jour",
            })
    void what_cannot_be_repeated_like_that_is_said_beside_it_and_nothing_is_sent(String repeat, String said)
            throws Exception {
        var asked = Stream.concat(
                Stream.of("title=Clics", "when.day=2027-03-16", "when.from=14:00", "when.to=16:30"),
                Stream.of(repeat.split("&")));
        var answer = post("proposer-atelier", asked.toArray(String[]::new));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body().replace('\u00a0', ' ').replace('\u202f', ' '))
                .containsPattern("(?s)id=\"f-repeat-faute\".{0,200}" + java.util.regex.Pattern.quote(said))
                .contains("name=\"when.day\" value=\"2027-03-16\"");
    }

    @Test
    void a_date_that_the_command_side_refuses_is_named_as_a_day() throws Exception {
        commands.answers(422, """
                {"code":"workshop.startsAt.past","detail":"L'atelier doit commencer dans l'avenir.","errors":[
                {"field":"dates[1].startsAt","code":"workshop.startsAt.past","message":"L'atelier doit commencer dans l'avenir."}]}""");
        var answer = post(
                "proposer-atelier",
                "title=Clics",
                "theme=email",
                "invited=CCAS de Denain (Denain)",
                "when.day=2027-03-16",
                "when.from=14:00",
                "when.to=16:30",
                "repeat.every=WEEK",
                "repeat.times=3");
        commands.next();
        assertThat(answer.body().replace('\u00a0', ' '))
                .containsPattern("(?s)id=\"f-repeat-faute\".{0,200}Pour le 23 mars 2027 : L’atelier doit commencer");
    }

    @Test
    void all_dates_of_a_series_are_answered_with_one_button() throws Exception {
        assertThat(sent("rejoindre-serie/" + PLANNED))
                .isEqualTo(JSON.readTree("{\"structureId\":\"%s\",\"series\":true}".formatted(EPN)));
    }

    @Test
    void a_document_is_shared_as_such() throws Exception {
        assertThat(sent("partager-document", "title=Guide", "link=https://lieu.example/guide", "licence=CC BY 4.0"))
                .isEqualTo(JSON.readTree("""
                        {"structureId":"%s","kind":"DOCUMENT","title":"Guide","link":"https://lieu.example/guide",
                         "licence":"CC BY 4.0"}""".formatted(EPN)));
    }

    @Test
    void a_reservation_is_asked_for_from_one_moment_to_another() throws Exception {
        assertThat(sent(
                        "demander-reservation/" + TABLETS,
                        "from.day=2026-12-07",
                        "from.time=09:00",
                        "to.day=2026-12-09",
                        "to.time=18:00",
                        "quantity=2",
                        "workshopId=" + PLANNED))
                .isEqualTo(JSON.readTree("""
                        {"structureId":"%s","from":"2026-12-07T09:00","to":"2026-12-09T18:00","quantity":2,
                         "workshopId":"%s"}""".formatted(EPN, PLANNED)));
    }

    @Test
    void another_time_for_a_reservation_begins_with_the_one_it_has() throws Exception {
        var member = RunningService.bearing(RunningService.ISSUER.member(EPN));
        assertThat(service.visit("/agir/deplacer-reservation/" + TABLETS + "/" + LOAN, member)
                        .body())
                .containsPattern("name=\"from.day\" value=\"2026-10-01\"")
                .containsPattern("name=\"to.day\" value=\"2026-10-03\"");
    }

    @Test
    void those_who_came_are_counted_by_audience_and_what_was_not_counted_is_not_sent() throws Exception {
        assertThat(sent("tenir-atelier/" + HELD, "attendance.Seniors=7", "attendance.Jeunes=", "attendance.autres=5"))
                .isEqualTo(JSON.readTree("""
                        {"structureId":"%s","attendance":[{"people":7,"audience":"Seniors"},{"people":5}]}""".formatted(EPN)));
    }

    @Test
    void a_partnership_is_proposed_for_a_territory_by_its_name() throws Exception {
        assertThat(sent(
                        "proposer-partenariat",
                        "title=Prêt de matériel",
                        "nature=MATERIEL",
                        "partners=CCAS de Denain",
                        "startsOn=2027-01-01",
                        "territory=Pas-de-Calais"))
                .isEqualTo(JSON.readTree("""
                        {"proposerId":"%s","title":"Prêt de matériel","nature":"MATERIEL","partners":["%s"],
                         "startsOn":"2027-01-01","territory":"departement:62"}""".formatted(EPN, CCAS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demander-reservation/", "compter-ressource/"})
    void what_stands_in_the_way_is_said_beside_what_was_asked(String act) throws Exception {
        commands.answers(409, """
                {"code":"resource.reserved","detail":"C'est déjà réservé pour cette période. Prochaine période libre : le \
                10 décembre 2026 de 9 h à 12 h.","conflicts":[{"reservationId":"%s","structureId":"%s",
                "from":"2026-12-07T08:00:00Z","to":"2026-12-09T17:00:00Z","quantity":10,"late":false}]}""".formatted(LOAN, CCAS));
        var answer = post(act + TABLETS, "quantity=3", "from.day=2026-12-08", "from.time=09:00");
        commands.next();
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body().replace('\u00a0', ' ').replace('\u202f', ' '))
                .containsPattern("id=\"f-(from|quantity)-faute\"")
                .contains("C’est déjà réservé pour cette période. Prochaine période libre : le 10 décembre")
                .contains("CCAS de Denain en a 10 du 7 décembre à 9 h au 9 décembre à 18 h.");
    }

    @Test
    void what_is_refused_is_said_in_english_where_the_page_is() throws Exception {
        var refused = """
                {"code":"reservation.refused","detail":"%s","errors":[
                {"field":"quantity","code":"resource.quantity.range","message":"%s"},
                {"field":"from","code":"resource.from.missing","message":"%s"},
                {"field":"purpose","code":"resource.purpose.odd","message":"%s"}]}""";
        var asked = "demander-reservation/" + TABLETS;
        commands.answers(
                422,
                refused.formatted(
                        "Three fields are wrong.",
                        "The quantity goes from 1 to 10,000.",
                        "This is needed.",
                        "That isn't a reason."));
        assertThat(post(asked + "?lang=en", "quantity=0").body())
                .contains("The quantity goes from 1 to 10,000.", "This is needed.", "That isn’t a reason.");
        assertThat(Objects.requireNonNull(commands.next()).language()).isEqualTo("en");
        commands.answers(
                422,
                refused.formatted(
                        "Trois champs ne vont pas.",
                        "La quantité va de 1 à 10 000.",
                        "Le début est obligatoire.",
                        "Ce n'est pas un motif."));
        assertThat(post(asked, "quantity=0").body())
                .contains("La quantité va de 1 à 10 000.", "Ce n’est pas un motif.")
                .doesNotContain("10,000");
        assertThat(Objects.requireNonNull(commands.next()).language()).isEqualTo("fr");
    }

    @Test
    void why_a_workshop_is_moved_is_sent_beside_what_it_becomes() throws Exception {
        commands.answers(200, "{\"id\":\"" + PLANNED + "\",\"position\":1}");
        var answer = post(
                "replanifier-atelier/" + PLANNED,
                "when.day=2026-12-21",
                "when.from=14:00",
                "when.to=16:00",
                "link=https://visio.exemple.fr/a",
                "because=Grève : trains & bus à l'arrêt");
        assertThat(answer.statusCode()).isEqualTo(302);

        var arrived = Objects.requireNonNull(commands.next());
        assertThat(URLDecoder.decode(
                        Objects.requireNonNull(arrived.reason()).replace("+", "%2B"), StandardCharsets.UTF_8))
                .isEqualTo("Grève : trains & bus à l'arrêt");
        assertThat(JSON.readTree(arrived.body()).has("because")).isFalse();
    }

    @Test
    void a_venue_that_nobody_knows_is_said_beside_its_field_and_nothing_is_sent() throws Exception {
        var answer = post("replanifier-atelier/" + PLANNED, "when.day=2026-12-21", "venueId=Salle des fêtes");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .containsPattern("(?s)id=\"f-venueId-faute\".{0,200}Aucun lieu du réseau ne s’appelle")
                .containsPattern("(?s)id=\"f-when-faute\".{0,200}l’heure de fin sont attendus");
    }

    @Test
    void what_seems_to_be_about_a_person_is_asked_again_and_recorded_on_demand() throws Exception {
        var reason = "Donnée à jeanne.dupont@denain.example, 06 12 34 56 78";
        var asked = post("retirer-ressource/" + TABLETS, "reason=" + reason);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body())
                .contains("Rien n’est encore enregistré", "name=\"malgre\"")
                .containsPattern("(?s)id=\"f-reason-faute\".{0,200}semble être celle d’une personne");

        assertThat(sent("retirer-ressource/" + TABLETS, "reason=" + reason, "malgre=oui")
                        .path("reason")
                        .asString())
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clé", "a\nb", "\"abc", "abc"})
    void a_key_that_no_form_of_ours_holds_is_refused_and_sent_to_nobody(String key) throws Exception {
        var answer = post("compter-ressource/" + TABLETS, "quantity=3", "cle=" + key);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Ce formulaire n’est plus lisible");
    }

    @ParameterizedTest
    @ValueSource(strings = {"invited", "venueId", "description", "vers"})
    void what_is_longer_than_anybody_writes_is_said_and_read_by_nothing(String field) throws Exception {
        var answer = post("proposer-atelier", "title=Mots de passe", field + "=" + " a".repeat(12_000));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ce texte est trop long");
        assertThat(answer.body()).as("only that").doesNotContain("ne s’appelle");
    }

    @Test
    void a_form_that_nobody_fills_in_is_refused_as_a_whole() throws Exception {
        var tooLong = post("proposer-atelier", "description=" + "a".repeat(600_000));
        assertThat(tooLong.statusCode()).isEqualTo(413);
        assertThat(tooLong.body()).contains("body.large");
        var fields = Stream.iterate(0, n -> n + 1).limit(600).map(n -> "f" + n + "=a");
        assertThat(post("proposer-atelier", fields.toArray(String[]::new)).statusCode())
                .isEqualTo(400);
    }

    /** Spring looks in braces for a value of the page's own, and fails; what was recorded is recorded by then. */
    @Test
    void one_goes_back_to_a_page_whose_address_holds_braces() throws Exception {
        commands.answers(200, "{\"id\":\"" + TABLETS + "\",\"position\":1}");
        var answer = post("compter-ressource/" + TABLETS, "quantity=3", "vers=/recherche?q={a}");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/recherche?q=%7Ba%7D");
        assertThat(commands.next()).isNotNull();
    }

    /** What arrives at the command side of what the EPN writes in a form. */
    private static JsonNode sent(String act, String... fields) throws Exception {
        commands.answers(201, "{\"id\":\"" + PACT + "\",\"position\":1}");
        assertThat(post(act, fields).statusCode()).as(act).isEqualTo(302);
        var arrived = Objects.requireNonNull(commands.next());
        assertThat(arrived.structure()).isEqualTo(EPN.toString());
        return JSON.readTree(arrived.body());
    }

    private static HttpResponse<String> post(String act, String... fields) throws Exception {
        var form = Stream.of(fields)
                .map(field -> field.split("=", 2))
                .map(field -> field[0] + "=" + URLEncoder.encode(field[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var member = RunningService.bearing(RunningService.ISSUER.member(EPN));
        var request = HttpRequest.newBuilder(service.unknown("/agir/" + act, member), (name, value) -> true)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return service.client().send(request, BodyHandlers.ofString());
    }
}
