package fr.maillage.query.web;

import static fr.maillage.query.NetworkAtWork.ARAGO;
import static fr.maillage.query.NetworkAtWork.EPN;
import static fr.maillage.query.NetworkAtWork.HELD;
import static fr.maillage.query.NetworkAtWork.PLANNED;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Browser;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.HtmlUtils;

/** The lists that other sites show in a frame: for everybody, without a session, and the line that puts them there. */
class FramesIT {

    private static final Pattern LINK = Pattern.compile("<a [^>]*>");
    private static final Pattern LINE = Pattern.compile("<pre><code>(&lt;iframe.*?)</code></pre>");

    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void a_network_at_work() throws Exception {
        service = NetworkAtWork.shared();
        browsed = new Browsed(service);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/integrer/lieux", "/integrer/ateliers", "/integrer/lieux?territory=nulle-part"})
    void any_site_may_frame_them_and_nothing_runs_in_them(String address) throws Exception {
        var answer = service.visit(address, "Accept", "text/html");
        assertThat(policy(answer)).contains("frame-ancestors *", "script-src 'none'", "form-action 'none'");
        assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("cross-origin");
        assertThat(answer.body()).doesNotContain("<script", "<form");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/lieux",
                "/ateliers",
                "/connexion",
                "/integrer",
                "/integrer/",
                "/integrer/lieux/",
                "/integrer/lieu%78",
                "/integrer/territoires",
                "/lieux?page=/integrer/lieux",
                "/api/venues"
            })
    void no_site_may_frame_anything_else(String address) throws Exception {
        for (var answer : new HttpResponse<?>[] {
            service.visit(address, "Accept", "text/html"), service.get(address, "Accept", "text/html")
        }) {
            assertThat(policy(answer)).contains("frame-ancestors 'none'").doesNotContain("*");
            assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        }
    }

    @Test
    void the_venues_of_a_territory_stand_there_with_their_map_their_source_and_their_date() throws Exception {
        var frame = browsed.page("/integrer/lieux?territory=departement:62");
        assertThat(frame)
                .contains(
                        "<h1>1 lieu de médiation numérique <span class=\"light\">Pas-de-Calais</span></h1>",
                        "<title>1 lieu de médiation numérique · Pas-de-Calais · Maillage</title>",
                        "Salle Arago",
                        "<svg viewBox=",
                        "Lieux de cette liste",
                        "s’ouvrent dans un nouvel onglet")
                .contains("Source :", "Maillage", "au mercredi 2 décembre 2026, 10 h 30")
                .contains("href=\"/lieux/" + ARAGO + "?territory=departement:62\"")
                .doesNotContain("Espace Wilson", "Se connecter", "Intégrer cette liste")
                .as("how old a record is says nothing to the public")
                .doesNotContain("à jour", "à surveiller", "à vérifier", "à actualiser");
    }

    @Test
    void every_link_leaves_the_frame_but_those_that_move_the_map() throws Exception {
        for (var address : new String[] {
            "/integrer/lieux",
            "/integrer/lieux?q=rien-de-tel",
            "/integrer/ateliers?from=2026-10-01",
            "/integrer/lieux?at=x"
        }) {
            var links = LINK.matcher(service.visit(address).body()).results().toList();
            assertThat(links).as(address).hasSizeGreaterThan(1);
            assertThat(links).allSatisfy(link -> assertThat(link.group())
                    .containsPattern("target=\"_blank\" rel=\"noopener\"|href=\"/integrer/lieux\\?\\S*zoom="));
        }
    }

    @Test
    void workshops_to_come_stand_there_by_day_and_those_that_were_where_their_dates_are_asked() throws Exception {
        assertThat(browsed.page("/integrer/ateliers"))
                .contains("<h1>Aucun atelier à venir <span")
                .doesNotContain("Mots de passe", "s’ouvrent dans un nouvel onglet");
        var held = browsed.page("/integrer/ateliers?from=2026-10-01&territory=departement:62");
        assertThat(held)
                .contains("<h1>1 atelier <span", "15 octobre", "15 h", "Salle Arago", "<svg viewBox=")
                .contains("href=\"/ateliers/" + HELD);
    }

    @Test
    void a_frame_is_the_same_for_whoever_looks_and_leaves_nothing_behind() throws Exception {
        RunningService.LOG_IN.nextIs(() -> RunningService.ISSUER.member(EPN));
        var browser = new Browser(service);
        browser.follow("/connexion");
        assertThat(browser.get("/ateliers?day=2026-12-20").body()).contains(PLANNED.toString());
        for (var address : new String[] {"/integrer/lieux", "/integrer/ateliers?lang=en", "/integrer/ateliers?at=x"}) {
            var known = browser.get(address, "Cookie", "langue=en");
            assertThat(known.headers().allValues("Set-Cookie")).isEmpty();
            assertThat(known.body()).isEqualTo(service.visit(address).body()).doesNotContain(PLANNED.toString());
        }
        var bearer = RunningService.bearing(RunningService.ISSUER.hub());
        assertThat(service.visit("/integrer/ateliers", bearer).body()).doesNotContain(PLANNED.toString());
    }

    @Test
    void what_cannot_be_shown_is_said_in_the_frame_in_french() throws Exception {
        var wrong = service.visit("/integrer/lieux?at=jamais", "Accept", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("<h1>Demande incorrecte</h1>", "« jamais » n’est pas un moment", "Voir tous les lieux")
                .doesNotContain("Se connecter", "<nav", "s’ouvrent dans un nouvel onglet");
        assertThat(service.visit("/integrer/ateliers?at=jamais", "Accept", "text/html")
                        .body())
                .contains("Voir tous les ateliers", "href=\"/ateliers\"")
                .doesNotContain("Voir tous les lieux");
        assertThat(browsed.page("/integrer/lieux?q=rien-de-tel"))
                .contains("Aucun lieu ne répond à ce filtre", "Voir sur Maillage");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integrer/lieux?openNow=true",
                "/integrer/lieux?territory=departement:62&openNow=true&zoom=1",
                "/integrer/ateliers?openNow=true",
                "/integrer/ateliers?theme=email&openNow="
            })
    void a_filter_that_a_frame_does_not_know_is_refused_as_by_the_api(String address) throws Exception {
        var wrong = service.visit(address, "Accept", "text/html");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("Le paramètre « openNow » n’existe pas ici. Paramètres possibles : ", "territory")
                .contains("lang");
        var english = service.visit(address + "&lang=en", "Accept", "text/html");
        assertThat(english.statusCode()).isEqualTo(400);
        assertThat(english.body()).contains("is not known here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/integrer/lieux?territory=departement:62&q=arago&status=OPEN&zoom=1&at=2026-12-01&lang=fr",
                "/integrer/ateliers?territory=departement:62&theme=email&from=2026-10-01&to=2026-12-31&at=x&lang=en"
            })
    void all_that_a_frame_knows_is_taken(String address) throws Exception {
        assertThat(service.visit(address, "Accept", "text/html").body())
                .doesNotContain("existe pas ici", "not known here");
    }

    @Test
    void the_line_to_paste_names_the_screens_filters_and_our_public_address() throws Exception {
        var places = line("/lieux?territory=departement:62&q=arago&zoom=2");
        assertThat(places)
                .isEqualTo("<iframe src=\"" + service.url() + "/integrer/lieux?territory=departement:62&amp;q=arago\""
                        + " title=\"Lieux de médiation numérique : Pas-de-Calais\""
                        + " width=\"100%\" height=\"640\" loading=\"lazy\"></iframe>");
        var workshops = line("/ateliers?theme=email&by=month&day=2026-12-20");
        assertThat(workshops).contains(service.url() + "/integrer/ateliers?theme=email\"");
        assertThat(line("/lieux?openNow=true&q=arago&history=2")).contains("/integrer/lieux?q=arago\"");
        assertThat(line("/lieux?lang=en&q=%22%3E")).contains("/integrer/lieux?q=%22%3E&amp;lang=en\"", "Digital");
    }

    @Test
    void the_line_leaves_the_past_out_and_says_what_it_shows() throws Exception {
        assertThat(line("/lieux?at=2026-11-15&q=arago")).contains("/integrer/lieux?q=arago\"");
        assertThat(browsed.page("/lieux?at=2026-11-15")).contains("le cadre montre toujours aujourd’hui");
        assertThat(browsed.page("/lieux")).doesNotContain("le cadre montre toujours aujourd’hui");
        assertThat(browsed.page("/ateliers")).contains("les ateliers à venir qui répondent aux filtres choisis ici");
    }

    @Test
    void behind_a_proxy_the_line_names_what_the_proxy_is_called() throws Exception {
        var proxied = service.visit("/lieux", "X-Forwarded-Host", "maillage.example", "X-Forwarded-Proto", "https");
        assertThat(proxied.statusCode()).isEqualTo(200);
        assertThat(proxied.body()).as("a header alone names nobody").doesNotContain("maillage.example");
    }

    private static String line(String address) throws Exception {
        var found = LINE.matcher(browsed.page(address));
        assertThat(found.find()).as("a line to paste on " + address).isTrue();
        return HtmlUtils.htmlUnescape(found.group(1));
    }

    private static String policy(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElseThrow();
    }
}
