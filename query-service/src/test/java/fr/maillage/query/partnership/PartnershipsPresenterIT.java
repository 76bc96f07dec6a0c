package fr.maillage.query.partnership;

import static fr.maillage.query.Facts.id;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipNature;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import fr.maillage.query.web.Browsed;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** More partnerships than a drawing holds: nobody is told that there are fewer. */
class PartnershipsPresenterIT {

    private static final int ALL = 125;
    private static final UUID EPN = id(1);
    private static final UUID CCAS = id(2);
    private static final Pattern TITLE = Pattern.compile("Accord \\d{3}");
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\">Partenariats suivants<");

    private static RunningService service;
    private static Browsed hub;

    @BeforeAll
    static void a_network_of_many_partnerships() throws Exception {
        service = new RunningService();
        hub = new Browsed(service);
        var facts = new Facts()
                .say(EPN, Facts.structure("EPN de Liévin", null, "62510"), "62510")
                .say(CCAS, Facts.structure("CCAS de Denain", null, "59172"), "59172")
                .by(EPN);
        for (var n = 1; n <= ALL; n++) {
            var terms = new PartnershipTerms(
                    "Accord %03d".formatted(n),
                    n <= 5 ? PartnershipNature.MATERIEL : PartnershipNature.FORMATION,
                    null,
                    LocalDate.of(2026, 9, 1),
                    null,
                    null);
            facts.say(
                    id(100 + n),
                    new PartnershipProposed(EPN, List.of(CCAS), List.of("62510", "59172"), terms),
                    "62510");
        }
        service.publish(facts);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @Test
    void the_list_goes_on_until_each_was_shown_and_counts_them_all_on_every_page() throws Exception {
        var shown = new TreeSet<String>();
        var address = "/partenariats?territory=departement:62";
        while (!address.isEmpty()) {
            var page = hub.page(address);
            assertThat(page).containsPattern("<h1>125 partenariats\\s").contains("les 125 partenariats (CSV)");
            TITLE.matcher(page).results().forEach(found -> shown.add(found.group()));
            var next = NEXT.matcher(page);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        assertThat(shown).hasSize(ALL);
    }

    @Test
    void the_drawing_says_how_many_it_leaves_out_and_nothing_where_it_has_all() throws Exception {
        assertThat(hub.page("/partenariats")).contains("120 partenariats sont dessinés sur 125");
        assertThat(hub.page("/partenariats?lang=en")).contains("120 of 125 partnerships are drawn");
        assertThat(hub.page("/partenariats?nature=MATERIEL"))
                .containsPattern("<h1>5 partenariats\\s")
                .doesNotContain("sont dessinés", "Partenariats suivants");
    }
}
