package fr.maillage.query.time;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page of time as a browser gets it. It is Wednesday 2 December 2026. */
class TimeIT {

    private static RunningService service;
    private static Browsed browsed;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
        browsed = new Browsed(service);
    }

    @Test
    void a_past_date_stands_beside_today_with_the_gap_in_figures() throws Exception {
        var page = browsed.page("/au-fil-du-temps?at=2026-06-30");

        assertThat(page).contains("Le réseau au 30 juin 2026", "Vous regardez le passé", ">4 lieux</text>");
        assertThat(page)
                .containsPattern("Lieux ouverts</th><td class=\"much\">4</td><td class=\"much\">2</td><td>− 2</td>");
    }

    @Test
    void what_changed_and_left_is_counted_and_leads_to_its_record_at_its_date() throws Exception {
        var page = browsed.page("/au-fil-du-temps?at=2026-06-30");

        assertThat(page).contains("Du 30 juin 2026 au 2 décembre 2026", "1 parti", "Rien n’est apparu");
        assertThat(page).contains("href=\"/lieux/" + NetworkOfTheBassin.HIRSON + "?at=2026-06-30\"");
        assertThat(page).contains("href=\"/lieux/" + NetworkOfTheBassin.ARAGO + "?at=2026-12-02\"", "horaires");
    }

    @Test
    void two_dates_are_compared_in_their_order_whichever_is_looked_at() throws Exception {
        var page = browsed.page("/au-fil-du-temps?at=2026-06-30&with=2026-01-31");

        assertThat(page).contains("Du 31 janvier 2026 au 30 juin 2026", "4 apparus", "Rien n’est parti");
        assertThat(browsed.page("/au-fil-du-temps?at=2026-06-30&with=2026-01-31&kind=structures"))
                .contains("2 changés", "Liévin · lieux", "Rien n’est parti");
    }

    @Test
    void months_lead_to_one_another_without_a_script() throws Exception {
        var page = browsed.page("/au-fil-du-temps?at=2026-06-30&territory=departement:62");

        assertThat(page).contains("href=\"/au-fil-du-temps?territory=departement:62&amp;at=2026-05-31\"");
        assertThat(page).contains("href=\"/au-fil-du-temps?territory=departement:62&amp;at=2026-07-31\"");
        assertThat(page).contains("Pas-de-Calais au 30 juin 2026", "Voir tout le réseau");
    }

    @Test
    void while_it_plays_a_date_comes_alone() throws Exception {
        var moment = browsed.part("/au-fil-du-temps/instant?at=2026-02-28");

        assertThat(moment).contains("data-past=\"samedi 28 février 2026\"", "id=\"chiffres\"", "id=\"carte-instant\"");
        assertThat(moment).doesNotContain("<header", "Ce qui a changé");
    }

    @Test
    void a_date_that_is_none_is_said_on_a_page() throws Exception {
        var answer = service.get("/au-fil-du-temps?with=hier");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("attend une date");
    }

    @Test
    void nothing_is_inline() throws Exception {
        assertThat(browsed.page("/au-fil-du-temps"))
                .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");
    }
}
