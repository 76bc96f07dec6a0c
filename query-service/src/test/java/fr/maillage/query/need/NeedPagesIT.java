package fr.maillage.query.need;

import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.LIBRARY;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.GroupPurchase;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
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
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is looked for, page by page, and what people write in its forms. It is 2 December 2026. */
class NeedPagesIT {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** Of the CCAS of Denain: the EPN's tablets would do, and the EPN said so. */
    private static final UUID TEN_TABLETS = Facts.id(81);

    /** Of the EPN: the CCAS joined, and six are missing. */
    private static final UUID COMPUTERS = Facts.id(82);

    /** Of the CCAS, withdrawn. */
    private static final UUID DRIVER = Facts.id(83);

    private static CommandSide commands;
    private static RunningService service;
    private static Browsed hub;

    @BeforeAll
    static void a_network_in_need() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        service.publish(NetworkAtWork.facts()
                .at("2026-11-25T09:00:00Z")
                .by(CCAS)
                .say(
                        TEN_TABLETS,
                        need(CCAS, NeedKind.EQUIPMENT, "Dix tablettes pour un atelier", "59172", 10, null),
                        "59172")
                .say(DRIVER, need(CCAS, NeedKind.SKILL, "Conduire le bus", "59172", 1, null), "59172")
                .say(DRIVER, new NeedWithdrawn("Une bénévole s'est proposée"), "59172")
                .by(EPN)
                .say(
                        COMPUTERS,
                        need(
                                EPN,
                                NeedKind.EQUIPMENT,
                                "Ordinateurs reconditionnés",
                                "62510",
                                8,
                                new GroupPurchase(20, 17_000, 22_000)),
                        "62510")
                .by(CCAS)
                .say(COMPUTERS, new NeedJoined(CCAS, 6), "62510")
                .by(EPN)
                .say(
                        TEN_TABLETS,
                        new NeedAnswered(EPN, new NeedMeans(NeedMeans.Kind.RESOURCE, TABLETS), "Libres ces jours-là."),
                        "59172"));
        hub = new Browsed(service);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    private static NeedExpressed need(
            UUID owner, NeedKind kind, String title, String commune, int quantity, @Nullable GroupPurchase purchase) {
        var profile = new NeedProfile(
                title,
                null,
                commune,
                null,
                LocalDate.of(2027, 3, 2),
                LocalDate.of(2027, 3, 3),
                quantity,
                null,
                purchase);
        return new NeedExpressed(owner, kind, profile);
    }

    @Test
    void what_is_looked_for_stands_beside_what_is_lent_under_one_entry_of_the_menu() throws Exception {
        assertThat(hub.page("/besoins"))
                .containsPattern("<h1>3 besoins\\s")
                .contains("Dix tablettes pour un atelier", "1 réponse", "14 sur 20 pour commander")
                .contains("Valise de dix tablettes", "Voir les 2 besoins qui ne sont plus ouverts")
                .contains("/exports/besoins.csv?status=OPEN", "aria-current=\"page\">Entraide<")
                .doesNotContain("Conduire le bus");
        assertThat(hub.page("/ressources")).contains("href=\"/besoins\"", "aria-current=\"page\">Entraide<");
        assertThat(hub.page("/besoins?status=LAPSED,MET,WITHDRAWN")).contains("Conduire le bus", "Retiré");
        assertThat(hub.page("/besoins?kind=ROOM")).contains("Aucun besoin ne répond à ce filtre");
        assertThat(hub.page("/besoins?at=2026-11-01")).contains("Personne ne cherche rien");
        assertThat(hub.page("/besoins?lang=en")).contains("14 of 20 to order", "Mutual aid", "1 answer");
    }

    @Test
    void visitors_read_open_needs_without_answers_and_what_is_lent_is_not_theirs_to_see() throws Exception {
        assertThat(service.visit("/besoins").body())
                .contains("Dix tablettes pour un atelier")
                .doesNotContain("1 réponse", "Valise de dix tablettes", "href=\"/ressources", "Conduire");
        assertThat(service.visit("/besoins/" + TEN_TABLETS).body())
                .contains("Dix tablettes pour un atelier")
                .doesNotContain("Libres ces jours-là", "/agir/", "Valise");
        assertThat(service.visit("/besoins/" + DRIVER).statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_looks_for_something_sees_who_can_help_and_reserves_it_in_one_go() throws Exception {
        assertThat(as(CCAS, "/besoins/" + TEN_TABLETS))
                .contains("Ce qui pourrait y répondre", "Valise de dix tablettes", "10 libres à ces dates")
                .contains("Libres ces jours-là.", "Répondu le 25 novembre 2026")
                .contains("/agir/demander-reservation/" + TABLETS + "?from.day=2027-03-02&amp;from.time=09:00")
                .contains("to.day=2027-03-03", "quantity=10", "Réserver pour ces jours")
                .contains(to("besoin-satisfait", TEN_TABLETS), to("decrire-besoin", TEN_TABLETS))
                .contains(to("retirer-besoin", TEN_TABLETS))
                .doesNotContain("/agir/repondre-besoin", "/agir/rejoindre-besoin");
        assertThat(as(CCAS, "/agir/besoin-satisfait/" + TEN_TABLETS + "?how=LOAN&through.id=RESOURCE:" + TABLETS))
                .contains("<option value=\"RESOURCE:" + TABLETS + "\" selected=\"selected\">Ressource : Valise");
        assertThat(as(CCAS, "/besoins/" + TEN_TABLETS + "?at=2026-11-26"))
                .as("nothing is done in the past")
                .doesNotContain("/agir/");
    }

    @Test
    void the_form_of_the_reservation_holds_what_the_need_says() throws Exception {
        var page = as(CCAS, "/besoins/" + TEN_TABLETS);
        var link = java.util.regex.Pattern.compile("href=\"(/agir/demander-reservation/[^\"]+)\"")
                .matcher(page);
        assertThat(link.find()).isTrue();
        assertThat(as(CCAS, link.group(1).replace("&amp;", "&")))
                .contains("name=\"from.day\" value=\"2027-03-02\"", "name=\"to.time\" value=\"18:00\"")
                .contains("value=\"Dix tablettes pour un atelier\"", "value=\"" + CCAS + "\"");
    }

    @Test
    void whoever_can_help_answers_joins_and_takes_it_back() throws Exception {
        assertThat(as(EPN, "/besoins/" + TEN_TABLETS))
                .contains("/agir/repondre-besoin/" + TEN_TABLETS, "action=\"/agir/retirer-reponse/" + TEN_TABLETS)
                .doesNotContain("/agir/rejoindre-besoin", "/agir/besoin-satisfait", "/agir/decrire-besoin");
        assertThat(as(CCAS, "/besoins/" + COMPUTERS))
                .contains("/agir/rejoindre-besoin/" + COMPUTERS, "action=\"/agir/quitter-besoin/" + COMPUTERS)
                .contains("14 en tout, sur 20 pour commander", "170,00 € l’un", "Exprime le besoin");
        assertThat(as(EPN, "/besoins/" + COMPUTERS))
                .contains(to("besoin-satisfait", COMPUTERS))
                .doesNotContain("/agir/rejoindre-besoin", "/agir/quitter-besoin", "/agir/repondre-besoin");
        assertThat(as(EPN, "/agir/repondre-besoin/" + TEN_TABLETS))
                .contains("<option value=\"RESOURCE:" + TABLETS + "\">Ressource : Valise de dix tablettes");
        assertThat(as(LIBRARY, "/besoins/" + COMPUTERS)).as("only members").doesNotContain("/agir/");
    }

    @Test
    void the_hub_answers_for_a_structure_that_it_names_and_withdraws_in_its_own_name() throws Exception {
        assertThat(hub.page("/besoins/" + TEN_TABLETS))
                .contains("/agir/repondre-besoin/" + TEN_TABLETS, "/agir/retirer-besoin/" + TEN_TABLETS);
        assertThat(hub.page("/agir/repondre-besoin/" + TEN_TABLETS)).contains("Au nom de");
        assertThat(hub.page("/agir/retirer-besoin/" + TEN_TABLETS)).doesNotContain("Au nom de");
    }

    @Test
    void the_own_page_tells_what_one_looks_for_who_answered_and_what_one_is_asked() throws Exception {
        assertThat(as(CCAS, "/ma-structure")).contains("Dix tablettes pour un atelier", "1 réponse");
        assertThat(as(CCAS, "/structures/" + EPN)).contains("Ordinateurs reconditionnés", "Besoins");
        assertThat(as(EPN, "/ma-structure")).contains("Ordinateurs reconditionnés", "/agir/exprimer-besoin");
    }

    @Test
    void a_need_is_expressed_in_five_fields_and_the_rest_waits_folded() throws Exception {
        var form = as(EPN, "/agir/exprimer-besoin");
        var visible = form.substring(form.indexOf("id=\"f-kind\""), form.indexOf("<details class=\"folded"));
        assertThat(visible.split("name=\"")).hasSize(6);
        assertThat(form).contains("name=\"minimum\"", "name=\"unitPriceCents\"", "name=\"within\"");
        assertThat(sent(
                        "exprimer-besoin",
                        "kind=EQUIPMENT",
                        "title=Vingt ordinateurs",
                        "communeCode=Liévin",
                        "until=2027-03-31",
                        "quantity=8",
                        "minimum=20",
                        "unitPriceCents=165,50",
                        "referencePriceCents=220 €"))
                .isEqualTo(JSON.readTree("""
                        {"structureId":"%s","kind":"EQUIPMENT","title":"Vingt ordinateurs","communeCode":"62510",
                         "until":"2027-03-31","quantity":8,"minimum":20,"unitPriceCents":16550,
                         "referencePriceCents":22000}""".formatted(EPN)));
    }

    @Test
    void a_correction_begins_with_all_that_is_known() throws Exception {
        assertThat(as(EPN, "/agir/decrire-besoin/" + COMPUTERS))
                .contains("value=\"Ordinateurs reconditionnés\"", "value=\"Liévin (62800)\"", "value=\"2027-03-03\"")
                .contains(
                        "value=\"2027-03-02\"", "value=\"8\"", "value=\"20\"", "value=\"170,00\"", "value=\"220,00\"");
    }

    @Test
    void an_answer_names_what_it_offers() throws Exception {
        assertThat(sent("repondre-besoin/" + TEN_TABLETS, "with.id=RESOURCE:" + TABLETS, "text=Les nôtres"))
                .isEqualTo(JSON.readTree("""
                        {"structureId":"%s","with":{"kind":"RESOURCE","id":"%s"},"text":"Les nôtres"}""".formatted(EPN, TABLETS)));
    }

    @Test
    void an_order_says_from_whom_and_at_which_price() throws Exception {
        assertThat(sent(
                        "besoin-satisfait/" + COMPUTERS,
                        "how=PURCHASE",
                        "by=CCAS de Denain",
                        "unitPriceCents=165,50",
                        "supplier=L'atelier"))
                .isEqualTo(JSON.readTree("""
                        {"structureId":"%s","how":"PURCHASE","by":["%s"],"unitPriceCents":16550,
                         "supplier":"L'atelier"}""".formatted(EPN, CCAS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"unitPriceCents=cher", "unitPriceCents=-1"})
    void a_price_that_is_none_is_said_beside_its_field_and_nothing_is_sent(String price) throws Exception {
        var answer = post("besoin-satisfait/" + COMPUTERS, "how=PURCHASE", price);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).containsPattern("(?s)id=\"f-unitPriceCents-faute\".{0,200}Un prix en euros");
    }

    /** Every form is a sound page, in both languages. */
    @ParameterizedTest
    @ValueSource(
            strings = {"decrire", "rejoindre", "quitter", "repondre", "retirer-reponse", "besoin-satisfait", "retirer"})
    void every_form_is_a_sound_page_in_both_languages(String act) throws Exception {
        var code = act.contains("-") ? act : act + "-besoin";
        for (var language : Stream.of("", "?lang=en").toList()) {
            assertThat(as(EPN, "/agir/" + code + "/" + COMPUTERS + language))
                    .contains("<button type=\"submit\" class=\"full\">");
        }
    }

    private static String as(UUID structure, String address) throws Exception {
        return hub.page(address, RunningService.bearing(RunningService.ISSUER.member(structure)));
    }

    private static String to(String act, UUID record) {
        return "href=\"/agir/" + act + "/" + record + "?pour=";
    }

    /** What arrives at the command side of what the EPN writes in a form. */
    private static JsonNode sent(String act, String... fields) throws Exception {
        commands.answers(201, "{\"id\":\"" + COMPUTERS + "\",\"position\":1}");
        assertThat(post(act, fields).statusCode()).as(act).isEqualTo(302);
        return JSON.readTree(Objects.requireNonNull(commands.next()).body());
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
