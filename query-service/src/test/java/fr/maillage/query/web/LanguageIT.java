package fr.maillage.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.Facts;
import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** French by default, English for who asks for it. */
class LanguageIT {

    private static RunningService service;

    @BeforeAll
    static void a_network_at_work() throws Exception {
        service = NetworkAtWork.shared();
    }

    @Test
    void a_page_asked_for_in_english_is_in_english_and_the_browser_keeps_it() throws Exception {
        var answer = service.get("/?lang=en");
        assertThat(answer.body())
                .contains("<html lang=\"en\"", "Wednesday 2 December 2026", "To do", "proposes a partnership")
                .contains("href=\"/?lang=fr\"")
                .doesNotContain("À faire", "lang=en\"");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie).contains("langue=en", "HttpOnly", "Secure", "SameSite=Lax"));
        assertThat(service.get("/lieux", "Cookie", "langue=en").body())
                .contains("<html lang=\"en\"", "2 venues", "Freshness");
    }

    @ParameterizedTest
    @CsvSource({
        "lieux,venue",
        "structures,structure",
        "ressources,resource",
        "ateliers,workshop",
        "partenariats,partnership"
    })
    void what_is_not_there_is_missing_in_both_languages(String folder, String kind) throws Exception {
        var address = "/" + folder + "/" + Facts.id(99);
        assertThat(service.get(address + "?lang=en").body())
                .contains("<h1>Not found</h1>", "There is no " + kind + " at this address")
                .doesNotContain("Introuvable", "Aucun");
        assertThat(service.get(address).body()).contains("<h1>Introuvable</h1>", "ne se trouve à cette adresse");
    }

    @Test
    void french_is_spoken_to_everybody_else_whatever_their_machine_speaks() throws Exception {
        assertThat(service.get("/lieux", "Accept-Language", "en").body()).contains("<html lang=\"fr\"", "2 lieux");
        assertThat(service.get("/lieux?lang=xx").body()).contains("<html lang=\"fr\"");
    }

    @Test
    void what_tools_read_does_not_change_with_who_looks_at_it() throws Exception {
        assertThat(service.get("/api/todo", "Cookie", "langue=en").body()).contains("propose un partenariat");
        assertThat(service.get("/api/activity", "Cookie", "langue=en").body()).contains("entre dans l'annuaire");
    }

    @Test
    void the_words_of_the_network_are_explained_to_everybody() throws Exception {
        assertThat(service.visit("/mots").body()).contains("Fraîcheur", "toujours exact", "Dispositif");
        assertThat(service.get("/").body()).contains("<summary>Fraîcheur ?</summary>");
    }
}
