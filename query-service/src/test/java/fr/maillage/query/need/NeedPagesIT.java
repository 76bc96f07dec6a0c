package fr.maillage.query.need;

import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.LIBRARY;
import static fr.maillage.query.NetworkAtWork.TABLETS;
import static fr.maillage.query.NetworkAtWork.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.GroupPurchase;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedLeft;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import fr.maillage.events.Period;
import fr.maillage.events.ResourceEvent.ReservationAccepted;
import fr.maillage.events.ResourceEvent.ReservationRequested;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** Of the CCAS, for a week for which it has reserved all tablets. */
    private static final UUID RESERVED = Facts.id(84);

    /** Of the CCAS, met by a purchase dearer than alone, of which nobody said where. */
    private static final UUID DEAR = Facts.id(85);

    /** Of the CCAS, which bought what it looked for alone. */
    private static final UUID ALONE = Facts.id(86);

    /** Of the CCAS, where no place is known, now and near by; there are seven of the kind. */
    private static final UUID NOW = Facts.id(87);

    private static final Period WEEK =
            new Period(Instant.parse("2027-05-03T06:00:00Z"), Instant.parse("2027-05-07T18:00:00Z"));

    private static CommandSide commands;
    private static RunningService service;
    private static Browsed hub;

    @BeforeAll
    static void a_network_in_need() throws Exception {
        commands = new CommandSide();
        service = new RunningService(commands.setting());
        var facts = NetworkAtWork.facts()
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
                .say(COMPUTERS, new NeedJoined(CCAS, 2), "62510")
                .say(COMPUTERS, new NeedLeft(CCAS), "62510")
                .say(COMPUTERS, new NeedJoined(CCAS, 6), "62510")
                .by(EPN)
                .say(
                        TEN_TABLETS,
                        new NeedAnswered(EPN, new NeedMeans(NeedMeans.Kind.RESOURCE, TABLETS), "Libres ces jours-là."),
                        "59172")
                .say(RESERVED, forTheWeek(), "59172")
                .say(
                        RESERVED,
                        new NeedAnswered(EPN, new NeedMeans(NeedMeans.Kind.WORKSHOP, Facts.id(99)), null),
                        "59172")
                .by(CCAS)
                .say(TABLETS, new ReservationRequested(Facts.id(98), CCAS, WEEK, 10, null, null), "62510")
                .by(EPN)
                .say(TABLETS, new ReservationAccepted(Facts.id(98)), "62510");
        service.publish(now(bought(facts)));
        hub = new Browsed(service);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    private static NeedExpressed forTheWeek() {
        var first = LocalDate.of(2027, 5, 3);
        var profile = new NeedProfile(
                "Pour la semaine du numérique", null, "59172", null, first, first.plusDays(4), 10, null, null);
        return new NeedExpressed(CCAS, NeedKind.EQUIPMENT, profile);
    }

    private static Facts bought(Facts facts) {
        var dear = new GroupPurchase(1, 17_000, 22_000);
        return facts.by(CCAS)
                .say(DEAR, need(CCAS, NeedKind.EQUIPMENT, "Des casques", "59172", 2, dear), "59172")
                .say(DEAR, order(2, 22_500), "59172")
                .say(ALONE, need(CCAS, NeedKind.EQUIPMENT, "Un écran", "59172", 1, null), "59172")
                .say(ALONE, order(1, 9_900), "59172");
    }

    private static NeedMet order(int quantity, int price) {
        return new NeedMet(NeedMet.How.PURCHASE, LocalDate.of(2026, 11, 25), List.of(), null, quantity, price, null);
    }

    private static Facts now(Facts facts) {
        for (var number = 0; number < 7; number++) {
            var profile = new NeedProfile(
                    "Une tablette " + number, null, "62041", 10, null, LocalDate.of(2026, 12, 20), 1, null, null);
            facts.say(Facts.id(87 + number), new NeedExpressed(CCAS, NeedKind.EQUIPMENT, profile), "62041");
        }
        return facts;
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
                .containsPattern("<h1>11 besoins\\s")
                .contains("Dix tablettes pour un atelier", "1 réponse", "14 sur 20 pour commander")
                .contains("Valise de dix tablettes", "Voir les 4 besoins qui ne sont plus ouverts")
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
        var link =
                Pattern.compile("href=\"(/agir/demander-reservation/[^\"]+)\"").matcher(page);
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
                .as("it begins with what was answered")
                .contains("<option value=\"RESOURCE:" + TABLETS + "\" selected=\"selected\">Ressource : Valise")
                .contains("Libres ces jours-là.");
        assertThat(as(LIBRARY, "/besoins/" + COMPUTERS)).as("only members").doesNotContain("/agir/");
    }

    @Test
    void a_reservation_leads_on_to_saying_that_the_need_is_met() throws Exception {
        var page = as(CCAS, "/besoins/" + TEN_TABLETS);
        var link =
                Pattern.compile("href=\"(/agir/demander-reservation/[^\"]+)\"").matcher(page);
        assertThat(link.find()).isTrue();
        var form = as(CCAS, link.group(1).replace("&amp;", "&"));
        var onTo = Pattern.compile("name=\"vers\" value=\"([^\"]+)\"").matcher(form);
        assertThat(onTo.find()).isTrue();
        assertThat(onTo.group(1)).startsWith("/agir/besoin-satisfait/" + TEN_TABLETS);
        assertThat(as(CCAS, onTo.group(1).replace("&amp;", "&")))
                .contains("<option value=\"LOAN\" selected=\"selected\"", "EPN de Liévin")
                .contains("<option value=\"RESOURCE:" + TABLETS + "\" selected=\"selected\"");
    }

    @Test
    void a_need_is_met_through_what_was_reserved_for_it_though_it_is_no_longer_free() throws Exception {
        assertThat(as(CCAS, "/besoins/" + RESERVED)).contains("Rien de ce que partage le réseau");
        var form = "/agir/besoin-satisfait/" + RESERVED;
        assertThat(as(CCAS, form))
                .contains("<option value=\"RESOURCE:" + TABLETS + "\">Ressource : Valise de dix tablettes")
                .as("the reader knows no name of what was answered")
                .doesNotContain("value=\"WORKSHOP:", "value=\"RESOURCE:" + TRAINER);
        assertThat(as(CCAS, form + "?through.id=RESOURCE:" + TRAINER))
                .contains("<option value=\"RESOURCE:" + TRAINER + "\" selected=\"selected\">Ressource : Intervenante");
        for (var none : List.of("RESOURCE:" + Facts.id(99), "RESOURCE", "RESOURCE:x", "THING:" + TRAINER)) {
            assertThat(as(CCAS, form + "?through.id=" + none)).doesNotContain("value=\"" + none + "\"");
        }
    }

    @Test
    void what_is_needed_at_once_is_reserved_from_now_on_and_may_lie_anywhere_if_nobody_knows() throws Exception {
        assertThat(as(CCAS, "/besoins/" + NOW))
                .contains("Valise de dix tablettes", "distance inconnue")
                .containsPattern("\\?from.day=2026-12-0\\d&amp;from.time=\\d\\d:\\d\\d&amp;")
                .contains("to.day=2026-12-20", "to.time=23:59");
    }

    @Test
    void the_hub_answers_with_a_match_for_the_structure_that_shares_it() throws Exception {
        var page = hub.page("/besoins/" + NOW);
        var link = Pattern.compile("href=\"(/agir/repondre-besoin/[^\"]+with.id=[^\"]+)\"")
                .matcher(page);
        assertThat(page).contains("Répondre pour cette structure");
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).contains("pour=" + EPN);
        assertThat(hub.page(link.group(1).replace("&amp;", "&")))
                .contains("<option value=\"RESOURCE:" + TABLETS + "\" selected=\"selected\">");
        assertThat(as(CCAS, "/besoins/" + NOW)).doesNotContain("Répondre pour cette structure");
        assertThat(as(EPN, "/besoins/" + NOW)).doesNotContain("Répondre pour cette structure");
        assertThat(hub.page("/besoins/" + TEN_TABLETS))
                .as("its own answer would be replaced")
                .contains("Valise de dix tablettes")
                .doesNotContain("Répondre pour cette structure");
    }

    @Test
    void nobody_is_told_that_there_is_nothing_where_there_is_something_to_hide() throws Exception {
        assertThat(service.visit("/besoins/" + TEN_TABLETS).body())
                .doesNotContain("n’y répond", "Aucune réponse", "Réponses<");
        assertThat(service.visit("/besoins/" + COMPUTERS).body())
                .contains("Qui en est", "14 en tout, sur 20 pour commander")
                .doesNotContain("Exprime le besoin", "CCAS de Denain");
        assertThat(as(CCAS, "/besoins/" + COMPUTERS))
                .contains("Ce qui pourrait y répondre")
                .doesNotContain("Aucune réponse");
        assertThat(as(EPN, "/besoins/" + COMPUTERS)).contains("Aucune réponse pour l’instant.<");
        assertThat(as(EPN, "/besoins/" + TEN_TABLETS)).contains("Libres ces jours-là.");
    }

    @Test
    void whoever_joins_again_begins_with_its_quantity() throws Exception {
        assertThat(as(CCAS, "/agir/rejoindre-besoin/" + COMPUTERS)).contains("name=\"quantity\" value=\"6\"");
        assertThat(as(EPN, "/agir/repondre-besoin/" + NOW)).doesNotContain("selected=\"selected\">Ressource");
    }

    @Test
    void a_price_is_told_without_its_supplier_and_only_a_saving_is_one() throws Exception {
        assertThat(as(CCAS, "/besoins/" + DEAR)).contains("2 à 225,00").doesNotContain("Économie");
    }

    @Test
    void what_a_structure_bought_alone_is_no_group_purchase() throws Exception {
        assertThat(service.json("/api/territories/departement/59")
                        .get("purchases")
                        .toString())
                .isEqualTo("{\"count\":1,\"quantity\":2,\"amountCents\":45000,\"savingCents\":-1000}");
    }

    @Test
    void a_withdrawal_and_a_departure_are_said_once_and_in_their_words() throws Exception {
        assertThat(as(CCAS, "/besoins/" + DRIVER))
                .contains("Motif : Une bénévole")
                .doesNotContain("Retiré : ");
        assertThat(as(EPN, "/besoins/" + COMPUTERS)).contains("se retire de l&#39;achat groupé « ");
    }

    @Test
    void who_is_asked_for_more_than_is_listed_is_led_to_the_list() throws Exception {
        var page = as(EPN, "/ma-structure");
        assertThat(page)
                .contains("Une tablette 5", "href=\"/besoins\">Et d’autres besoins")
                .doesNotContain("Une tablette 6");
        assertThat(as(CCAS, "/ma-structure")).doesNotContain("Et d’autres besoins");
    }

    @Test
    void a_long_word_is_broken_in_all_lists() throws Exception {
        assertThat(service.visit("/hub.css").body())
                .containsPattern("\\.entries h2, \\.entries h3[^{}]+\\{ overflow-wrap: anywhere }");
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
