package fr.maillage.query.venue;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.maillage.query.NetworkOfTheBassin;
import fr.maillage.query.RunningService;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportIT {

    private static final String CSV = "/exports/lieux-mediation-numerique.csv";

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = NetworkOfTheBassin.shared();
    }

    @Test
    void the_census_is_valid_in_a_stable_order_and_without_closed_venues() throws Exception {
        var response = service.get(CSV);

        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(NationalSchema.load().faults(response.body())).isEmpty();
        var rows =
                CsvReader.builder().ofNamedCsvRecord(response.body()).stream().toList();
        assertThat(rows)
                .extracting(row -> row.getField("nom"))
                .containsExactly("Salle Arago", "Espace Wilson", "Œuvre du Marais");
        assertThat(rows.getFirst().getField("pivot")).isEqualTo("W621000001");
        assertThat(rows.get(1).getField("horaires")).isEqualTo("Mo-Fr 09:00-17:00; 2026 Dec 01-2026 Dec 15 off");
        assertThat(rows.get(2).getField("date_maj")).isEqualTo("2024-04-02");
    }

    @Test
    void the_census_is_narrowed_to_a_territory_and_a_date() throws Exception {
        assertThat(service.get(CSV + "?territory=departement:02").body().lines())
                .hasSize(1);
        assertThat(service.get(CSV + "?territory=departement:02&at=2026-06-30")
                        .body()
                        .lines())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/exports/lieux-mediation-numerique.csv",
                "/exports/lieux-mediation-numerique.json",
                "/exports/lieux-mediation-numerique.geojson",
                "/exports/structures.csv"
            })
    void a_file_that_is_still_the_same_is_not_sent_again(String path) throws Exception {
        var first = service.get(path);
        var tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.headers().firstValue("Last-Modified")).isPresent();
        assertThat(service.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(service.get(path + "?at=2026-06-30", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        assertThat(service.get(path).body()).isEqualTo(first.body());
    }

    @Test
    void the_directory_says_who_is_a_member() throws Exception {
        var rows = CsvReader.builder()
                .ofNamedCsvRecord(service.get("/exports/structures.csv").body())
                .stream()
                .toList();

        assertThat(rows).extracting(row -> row.getField("nom")).containsExactly("EPN de Liévin", "CCAS de Denain");
        assertThat(rows.getFirst().getField("adhesion")).isEqualTo("MEMBER");
        assertThat(rows.getFirst().getField("lieux_ouverts")).isEqualTo("1");
    }
}
