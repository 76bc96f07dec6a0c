package fr.maillage.query.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.io.StringReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The agenda over HTTP, on 2 December 2026. */
class AgendaIT {

    private static final String CSV = "/exports/ateliers.csv";
    private static final String ICS = "/exports/ateliers.ics";

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        service.publish(Bassin.facts());
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|Premiers clics,Mes photos,Caf et impôts,Signer en ligne,Réseaux sociaux",
                "territory=commune:59172|Signer en ligne",
                "territory=departement:62&status=CONFIRMED|Caf et impôts",
                "structure=01900000-0000-7000-8000-000000000003|Mes photos,Caf et impôts,Signer en ligne",
                "structure=01900000-0000-7000-8000-000000000002&status=HELD|Premiers clics",
                "status=LAPSED|Mes photos",
                "status=PROPOSED|Signer en ligne",
                "status=PROPOSED&status=CANCELLED|Signer en ligne,Réseaux sociaux",
                "status=PROPOSED&at=2026-11-02|Mes photos,Signer en ligne",
                "theme=securite_numerique|Signer en ligne",
                "theme=aide_aux_demarches_administratives&status=CONFIRMED|Caf et impôts",
                "theme=logement|",
                "venue=01900000-0000-7000-8000-00000000000b&from=2026-12-01|Caf et impôts,Réseaux sociaux",
                "from=2026-12-04&to=2026-12-10|Caf et impôts,Signer en ligne",
                "from=2026-12-04T14:30:00Z&to=2026-12-05|Caf et impôts",
                "from=2026-12-04T15:00:00Z&to=2026-12-05|",
                "q=CAF|Caf et impôts",
                "q=photos lievin|Mes photos",
                "q=arago&status=HELD|Premiers clics",
                "q=denain&status=PROPOSED|Signer en ligne",
                "near=50.43,2.78&within=5&status=CONFIRMED|Caf et impôts",
                "near=50.33,3.39&within=5|",
            })
    void the_agenda_is_in_the_order_of_the_days_and_narrowed_by_what_is_asked(String question, String expected)
            throws Exception {
        var wanted = expected == null ? List.<String>of() : List.of(expected.split(","));
        var page = service.json("/api/workshops?" + encoded(question == null ? "" : question));

        assertThat(page.get("items").valueStream().map(item -> item.get("title").asString()))
                .containsExactlyElementsOf(wanted);
        assertThat(page.get("total").asInt()).isEqualTo(wanted.size());
    }

    @Test
    void a_workshop_is_read_with_the_names_of_those_who_prepare_it_and_what_they_answered() throws Exception {
        var response = service.get("/api/workshops/" + Bassin.CONFIRMED);
        var workshop = service.json("/api/workshops/" + Bassin.CONFIRMED);

        assertThat(response.headers().firstValue("ETag")).hasValue("\"3\"");
        assertThat(workshop.get("sequence").asInt()).isEqualTo(3);
        assertThat(workshop.at("/lead/name").asString()).isEqualTo("EPN de Liévin");
        assertThat(workshop.at("/venue/name").asString()).isEqualTo("Salle Arago");
        assertThat(workshop.at("/territory/departement/name").asString()).isEqualTo("Pas-de-Calais");
        assertThat(workshop.get("startsAt").asString()).isEqualTo("2026-12-04T13:00:00Z");
        assertThat(workshop.get("invited")
                        .valueStream()
                        .map(one -> one.get("name").asString() + " "
                                + one.get("answer").asString()))
                .containsExactly("CCAS de Denain JOINED", "=Médiathèque DECLINED");
        assertThat(workshop.at("/invited/1/reason").asString()).isEqualTo("Pas d'intervenant");
        assertThat(service.json("/api/workshops/" + Bassin.HELD).get("people").asInt())
                .isEqualTo(12);
        assertThat(service.json("/api/workshops/" + Bassin.LAPSED).get("status").asString())
                .isEqualTo("LAPSED");
        assertThat(service.json("/api/workshops/" + Bassin.LAPSED + "?at=2026-11-19")
                        .get("status")
                        .asString())
                .isEqualTo("PROPOSED");
    }

    @Test
    void the_history_of_a_workshop_is_told_and_an_unknown_one_is_not_found() throws Exception {
        assertThat(service.json("/api/workshops/" + Bassin.CONFIRMED + "/timeline")
                        .get("total")
                        .asInt())
                .isEqualTo(4);
        assertThat(service.get("/api/workshops/" + Facts.id(99)).body()).contains("workshop.unknown");
        assertThat(service.get("/api/workshops/" + Facts.id(99) + "/timeline").statusCode())
                .isEqualTo(404);
        assertThat(service.get("/api/workshops/" + Bassin.CONFIRMED + "?at=position:4")
                        .statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "theme=cuisine,theme",
        "from=hier,from",
        "to=position:3,to",
        "from=2026-12-05&to=2026-12-01,to",
        "status=FINI,status",
        "within=3,within",
        "service=x,service"
    })
    void what_cannot_be_understood_is_refused_by_name(String question, String name) throws Exception {
        var response = service.get("/api/workshops?" + question);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"field\":\"" + name + "\"");
    }

    @Test
    void what_was_done_to_a_workshop_is_told_with_its_intent() throws Exception {
        var changes = service.json("/api/changes?since=0")
                .get("items")
                .valueStream()
                .filter(change -> change.at("/record/id").asString().equals(Bassin.HELD.toString()))
                .toList();

        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst().at("/record/name").asString()).isEqualTo("Premiers clics");
        assertThat(changes.getFirst().get("changes").toString())
                .isEqualTo("[\"proposed\",\"joined\",\"confirmed\",\"held\"]");
    }

    @Test
    void two_moments_of_the_agenda_are_compared() throws Exception {
        var compared = service.json("/api/compare?kind=workshops&from=2026-10-10&to=2026-12-01");

        assertThat(compared.get("appeared").valueStream().map(line -> line.get("name")
                        .asString()))
                .containsExactly("Caf et impôts", "Signer en ligne");
        assertThat(compared.at("/changed/0/name").asString()).isEqualTo("Premiers clics");
        assertThat(compared.at("/changed/0/fields").propertyNames()).contains("status", "people");
    }

    @Test
    void the_table_holds_what_has_not_lapsed_and_no_formula() throws Exception {
        var rows = CsvReader.builder().ofNamedCsvRecord(service.get(CSV).body()).stream()
                .toList();

        assertThat(rows)
                .extracting(row -> row.getField("titre"))
                .containsExactly("Premiers clics", "Caf et impôts", "Signer en ligne", "Réseaux sociaux");
        var confirmed = rows.get(1);
        assertThat(confirmed.getField("debut")).isEqualTo("2026-12-04T14:00:00+01:00");
        assertThat(confirmed.getField("structures_participantes")).isEqualTo("CCAS de Denain");
        assertThat(confirmed.getField("structures_absentes")).isEqualTo("'=Médiathèque");
        assertThat(confirmed.getField("theme_libelle")).isEqualTo("Démarches : argent, impôts");
        assertThat(rows.getFirst().getField("personnes_accueillies")).isEqualTo("12");
        assertThat(service.get(CSV + "?status=LAPSED").body())
                .contains("Mes photos")
                .doesNotContain("Premiers clics");
    }

    @Test
    void the_calendar_is_read_by_a_calendar_program_with_times_in_utc() throws Exception {
        var response = service.get(ICS);
        var calendar = new CalendarBuilder().build(new StringReader(response.body()));
        List<VEvent> events = calendar.getComponents(Component.VEVENT);

        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        assertThat(calendar.validate().getEntries()).isEmpty();
        assertThat(events)
                .hasSize(4)
                .allSatisfy(event -> assertThat(event.validate().hasErrors()).isFalse());
        var confirmed = event(events, Bassin.CONFIRMED);
        assertThat(value(confirmed, Property.DTSTART)).isEqualTo("20261204T130000Z");
        assertThat(value(confirmed, Property.DTEND)).isEqualTo("20261204T150000Z");
        assertThat(value(confirmed, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(value(confirmed, Property.LOCATION)).isEqualTo("Salle Arago, 12 rue Jean Jaurès, Liévin");
        assertThat(value(confirmed, Property.DESCRIPTION))
                .contains("Apportez vos papiers;\nvenez, nombreux 🙂")
                .contains("Mené par EPN de Liévin.")
                .contains("Avec CCAS de Denain.");
        assertThat(value(event(events, Bassin.CANCELLED), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event(events, Bassin.PROPOSED), Property.STATUS)).isEqualTo("TENTATIVE");
        assertThat(value(event(events, Bassin.PROPOSED), Property.URL)).isEqualTo("https://visio.example/signer");
        assertThat(response.body().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "|4|Ateliers du réseau",
                "structure=01900000-0000-7000-8000-000000000003|2|Ateliers : =Médiathèque",
                "territory=departement:59|1|Ateliers : Nord",
            })
    void a_feed_is_of_the_network_of_a_structure_or_of_a_territory(String question, int events, String name)
            throws Exception {
        var feed = service.get(ICS + "?" + encoded(question == null ? "" : question))
                .body();

        assertThat(feed.lines().filter("BEGIN:VEVENT"::equals)).hasSize(events);
        assertThat(feed).contains("X-WR-CALNAME;VALUE=TEXT:" + name + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {CSV, ICS})
    void a_file_that_is_still_the_same_is_not_sent_again(String path) throws Exception {
        var first = service.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.get(path).body()).isEqualTo(first.body());
        assertThat(service.get(path + "?at=2026-11-19", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    private static VEvent event(List<VEvent> events, UUID id) {
        return events.stream()
                .filter(event -> value(event, Property.UID).equals(id.toString()))
                .findFirst()
                .orElseThrow();
    }

    private static String value(VEvent event, String property) {
        return Objects.requireNonNull(event.getProperty(property).orElseThrow().getValue());
    }

    private static String encoded(String question) {
        return Arrays.stream(question.split("&"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.split("=", 2))
                .map(part -> part[0] + "=" + URLEncoder.encode(part[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
