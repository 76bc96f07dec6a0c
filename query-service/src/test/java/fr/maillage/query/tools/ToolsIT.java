package fr.maillage.query.tools;

import static fr.maillage.query.NetworkAtWork.CCAS;
import static fr.maillage.query.NetworkAtWork.EPN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import fr.maillage.query.web.form.CommandSide;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** Relier un outil: a key, three lines to copy, and all that both services say that they can be asked. */
class ToolsIT {

    private static final String PAGE = "/relier-un-outil";
    private static final Pattern LINE = Pattern.compile("<pre><code>(.*?)</code></pre>", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("href=\"#([^\"]+)\"");

    private static RunningService service;
    private static CommandSide commandSide;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        commandSide = new CommandSide();
        service = new RunningService(commandSide.setting(), "--maillage.public-command-url=https://actions.example");
        service.publish(NetworkAtWork.facts());
        browsed = new Browsed(service);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void what_can_be_done_is_told_as_soon_as_that_service_answers_and_reading_goes_on_without_it() throws Exception {
        commandSide.answers(503, "{}");
        assertThat(browsed.page(PAGE))
                .contains("Maillage : lire le réseau", "/api/venues", "ne répond pas pour l’instant");
        commandSide.answers(200, """
                {"info": {"title": "Agir", "description": "Ce que l’on peut dire."}, "paths": {"/api/venues/{id}/close": {"post": {
                  "tags": ["Lieux"], "summary": "Fermer un lieu", "requestBody": {"content": {"application/json": {
                    "schema": {"type": "object", "required": ["reason"], "properties": {"reason": {"type": "string"}}},
                    "example": {"reason": "Fin du bail & <fin>"}}}}, "responses": {"200": {"description": "Fermé."}}}}}}""");
        assertThat(browsed.page(PAGE))
                .contains("Ce que l’on peut dire.", "<code>/api/venues/{id}/close</code>", "Fermer un lieu", "Fermé.")
                .contains("<code>reason</code> <b>obligatoire</b>", "Fin du bail &amp; &lt;fin&gt;")
                .doesNotContain("ne répond pas pour l’instant");
    }

    @Test
    void all_that_can_be_read_is_told() throws Exception {
        var page = browsed.page(PAGE);
        var document = service.json("/v3/api-docs");
        for (var path : document.path("paths").propertyNames()) {
            assertThat(page).contains("<code>" + HtmlUtils.htmlEscape(path, "UTF-8") + "</code>");
        }
        assertThat(page).contains("href=\"/relier-un-outil\"", "https://actions.example/v3/api-docs");
        assertThat(service.json("/v3/api-docs")
                        .path("servers")
                        .path(0)
                        .path("url")
                        .asString())
                .as("the page leaves the document as it was")
                .isEqualTo(service.url());
    }

    @Test
    void every_link_of_the_page_leads_somewhere_on_it() throws Exception {
        var page = browsed.page(PAGE);
        var targets =
                LINK.matcher(page).results().map(one -> one.group(1)).distinct().toList();
        assertThat(targets).hasSizeGreaterThan(20);
        assertThat(targets).allSatisfy(target -> assertThat(page).contains("id=\"" + target + "\""));
    }

    @Test
    void the_lines_bear_the_id_of_ones_own_structure() throws Exception {
        var lines = lines(EPN);
        assertThat(lines).contains("/api/venues?structure=" + EPN, "Maillage-Structure: " + EPN);
        assertThat(lines).contains("https://actions.example/api/imports/venues?source=essai&dryRun=true");
        assertThat(lines(CCAS)).contains(CCAS.toString()).doesNotContain(EPN.toString());
        var visitor = service.visit(PAGE, "Accept", "text/html").body();
        assertThat(visitor)
                .contains("structure=IDENTIFIANT-DE-VOTRE-STRUCTURE", "Se connecter pour créer une clé")
                .doesNotContain(EPN.toString());
        assertThat(service.visit(PAGE + "?lang=en").body()).contains("structure=IDENTIFIER-OF-YOUR-STRUCTURE");
    }

    @Test
    void who_coordinates_is_told_where_the_id_of_a_structure_stands() throws Exception {
        assertThat(browsed.page(PAGE))
                .contains("c’est la fin de l’adresse de sa page", "structure=IDENTIFIANT-DE-VOTRE-STRUCTURE")
                .doesNotContain("Connectez-vous");
        assertThat(service.visit(PAGE, "Accept", "text/html").body())
                .contains("Connectez-vous")
                .doesNotContain("c’est la fin de l’adresse de sa page");
    }

    @Test
    void every_page_tells_where_the_actions_are_followed() throws Exception {
        for (var page : new String[] {"/lieux", "/mots", "/connexion?fin="}) {
            assertThat(service.visit(page, "Accept", "text/html").body())
                    .contains(
                            "title=\"Suivre les actions du réseau (flux Atom)\" href=\"/exports/actions.atom\"",
                            "<a href=\"/exports/actions.atom\" type=\"application/atom+xml\">Suivre les actions du réseau");
        }
        assertThat(browsed.page("/territoires/departement/62"))
                .as("its own alone")
                .containsOnlyOnce("<link rel=\"alternate\"")
                .contains("href=\"/exports/actions.atom?territory=departement:62\"");
    }

    @Test
    void the_line_that_reads_works_as_it_is_copied() throws Exception {
        var address =
                Pattern.compile("curl -H \"Authorization: Bearer \\$MAILLAGE_CLE\" '" + service.url() + "(\\S+)'");
        var found = address.matcher(lines(EPN));
        assertThat(found.find()).isTrue();
        var answer = service.visit(found.group(1), RunningService.bearing(RunningService.ISSUER.member(EPN)));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Salle Arago");
    }

    @Test
    void every_page_leads_to_it() throws Exception {
        for (var page : new String[] {"/lieux", "/ce-qui-est-enregistre", "/connexion?fin="}) {
            assertThat(service.visit(page, "Accept", "text/html").body()).contains("href=\"" + PAGE + "\"");
        }
    }

    private static String lines(UUID structure) throws Exception {
        var page = browsed.page(PAGE, RunningService.bearing(RunningService.ISSUER.member(structure)));
        return LINE.matcher(page)
                .results()
                .map(one -> HtmlUtils.htmlUnescape(one.group(1)))
                .reduce("", (all, line) -> all + line + "\n");
    }
}
