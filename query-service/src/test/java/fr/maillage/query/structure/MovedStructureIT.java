package fr.maillage.query.structure;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A structure that moved, read by each of its numbers. It is 2 December 2026. */
class MovedStructureIT {

    private static final UUID EPN = Facts.id(1);
    private static final UUID ARAGO = Facts.id(11);
    private static final String BEFORE = "77561234400017";
    private static final String AFTER = "77561234400025";
    private static final String CENSUS = "/exports/lieux-mediation-numerique.csv";

    private static RunningService service;
    private static String tagBefore;

    @BeforeAll
    static void start() throws Exception {
        service = new RunningService();
        var facts = new Facts()
                .apart()
                .say(EPN, Facts.structure("EPN de Liévin", BEFORE, "62510"), "62510")
                .say(ARAGO, declaredUnder(BEFORE), "62510");
        service.publish(facts);
        tagBefore = service.get(CENSUS).headers().firstValue("ETag").orElseThrow();
        facts.later(Duration.ofDays(60)).say(EPN, new StructureRenumbered(AFTER, LocalDate.of(2026, 3, 1)), "62510");
        service.publish(facts);
    }

    @AfterAll
    static void stop() {
        service.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"q=" + BEFORE, "q=" + AFTER, "pivot=" + BEFORE, "pivot=" + AFTER, "pivot=775%20612%20344%2000017"
            })
    void each_number_finds_it(String question) throws Exception {
        var items = service.json("/api/structures?" + question).get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).get("pivot").asString()).isEqualTo(AFTER);
    }

    @Test
    void the_search_of_everything_finds_it_too() throws Exception {
        assertThat(service.json("/api/search?q=" + BEFORE)
                        .get("items")
                        .get(0)
                        .get("name")
                        .asString())
                .isEqualTo("EPN de Liévin");
    }

    @Test
    void it_says_which_numbers_it_had_and_at_a_date_the_one_of_then() throws Exception {
        var structure = service.json("/api/structures/" + EPN);

        assertThat(structure.at("/numbers/0/pivot").asString()).isEqualTo(BEFORE);
        assertThat(structure.at("/numbers/1/pivot").asString()).isEqualTo(AFTER);
        assertThat(structure.at("/numbers/1/since").asString()).isEqualTo("2026-03-01");
        assertThat(service.json("/api/structures/" + EPN + "?at=position:2")
                        .get("pivot")
                        .asString())
                .isEqualTo(BEFORE);
    }

    @Test
    void the_exports_go_by_the_number_of_their_date() throws Exception {
        assertThat(pivots("/exports/structures.csv")).containsExactly(AFTER);
        assertThat(pivots(CENSUS)).containsExactly(AFTER);
        assertThat(pivots(CENSUS + "?at=position:2")).containsExactly(BEFORE);
        assertThat(service.get(CENSUS, "If-None-Match", tagBefore).statusCode())
                .as("the file differs, though nothing was said of a venue")
                .isEqualTo(200);
    }

    @Test
    void its_page_says_since_when_and_which_it_was_before() throws Exception {
        var page = service.get("/structures/" + EPN).body();

        assertThat(page)
                .contains(AFTER + " depuis le 1er mars 2026", "auparavant " + BEFORE)
                .contains("a un nouveau SIRET ou RNA depuis le 1er mars", "/agir/changer-numero/" + EPN);
        assertThat(service.get("/agir/changer-numero/" + EPN).body())
                .contains("Nouveau SIRET ou RNA", "name=\"pivot\"", "name=\"on\"");
    }

    private static List<String> pivots(String path) throws Exception {
        return CsvReader.builder().ofNamedCsvRecord(service.get(path).body()).stream()
                .map(row -> row.getField("pivot"))
                .toList();
    }

    private static VenueDeclared declaredUnder(String pivot) {
        var venue = Facts.venue("Salle Arago", Facts.lievin());
        return new VenueDeclared(
                EPN,
                pivot,
                venue.profile(),
                venue.place(),
                venue.hours(),
                venue.offer(),
                venue.labels(),
                LabelStanding.DECLARED,
                null);
    }
}
