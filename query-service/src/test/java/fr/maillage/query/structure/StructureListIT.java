package fr.maillage.query.structure;

import static fr.maillage.query.NetworkOfTheBassin.EPN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureListIT {

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "kind=ASSOCIATION|CCAS de Denain,EPN de Liévin",
                "status=MEMBER|EPN de Liévin",
                "status=NONE|CCAS de Denain",
                "territory=departement:59|CCAS de Denain",
                "q=lievin|EPN de Liévin",
                "q=W621000001|EPN de Liévin",
                "pivot=W621000001|EPN de Liévin",
                "pivot=w621%20000%20001|EPN de Liévin",
                "at=position:2&status=REQUESTED|EPN de Liévin",
            })
    void the_directory_is_narrowed_by_what_is_asked(String question, String expected) throws Exception {
        assertThat(names(question)).containsExactly(expected.split(","));
    }

    @Test
    void a_structure_says_how_many_venues_it_carries() throws Exception {
        var structure = service.json("/api/structures/" + EPN);

        assertThat(structure.get("venues").asInt()).isEqualTo(1);
        assertThat(structure.at("/membership/since").asString()).isEqualTo("2026-01-10");
        assertThat(structure.get("sequence").asInt()).isEqualTo(2);
        assertThat(service.get("/api/structures/" + EPN + "?at=position:0").statusCode())
                .isEqualTo(404);
    }

    private static List<String> names(String question) throws Exception {
        var items = service.json("/api/structures?" + question).get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(structure -> structure.get("name").asString())
                .toList();
    }
}
