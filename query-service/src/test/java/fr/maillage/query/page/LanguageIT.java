package fr.maillage.query.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkAtWork;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

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
                .anySatisfy(cookie -> assertThat(cookie).contains("langue=en", "HttpOnly", "SameSite=Lax"));
        assertThat(service.get("/lieux", "Cookie", "langue=en").body())
                .contains("<html lang=\"en\"", "2 venues", "Freshness");
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
