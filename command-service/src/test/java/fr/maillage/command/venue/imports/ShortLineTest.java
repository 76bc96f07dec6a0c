package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.ReadFile.read;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.http.Words;
import fr.maillage.standard.NationalStandard;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShortLineTest {

    @Test
    void cells_left_out_at_the_end_are_empty_and_the_file_says_so_once() throws IOException {
        var whole = Csv.line(Csv.venue());
        var content = read(Csv.HEADER + "\n" + whole + "\n" + whole.replaceAll(",+$", "") + "\n"
                + whole.replaceAll(",,,$", "") + "\n" + whole + "\n");
        assertThat(content.names()).hasSize(4);
        assertThat(content.refusals()).isEmpty();
        assertThat(content.codes()).containsExactly("import.cells.left-out");
        assertThat(content.issues().getFirst().line()).isEqualTo(3);
        assertThat(Words.FRENCH.of(content.issues().getFirst().message())).contains("2 en tout");
        var row = content.rows().get(1);
        assertThat(row.text("prise_rdv")).isEmpty();
        assertThat(row.has("prise_rdv")).isTrue();
    }

    @Test
    void a_line_of_several_lines_may_be_short_too() throws IOException {
        var line = Csv.line(Csv.venue("presentation_detail", "Un\ndeux")).replaceAll(",+$", "");
        var content = read(Csv.HEADER + "\n" + line + "\n" + Csv.line(Csv.venue()) + "\n");
        assertThat(content.refusals()).isEmpty();
        assertThat(content.names()).hasSize(2);
    }

    @Test
    void a_line_that_ends_before_what_is_needed_is_refused() throws IOException {
        var upToTheDay = NationalStandard.COLUMNS.indexOf("date_maj");
        var cells = List.copyOf(Csv.venue().values());
        var content = read(Csv.HEADER + "\n" + String.join(",", cells.subList(0, upToTheDay)) + "\n");
        assertThat(content.refusals()).containsExactly("2 import.cells.missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nom",
                "commune",
                "code_postal",
                "adresse",
                "complement_adresse",
                "latitude",
                "telephone",
                "source",
                "itinerance",
                "date_maj",
                "services",
                "publics_specifiquement_adresses",
                "frais_a_charge",
                "formations_labels",
                "modalites_acces"
            })
    void a_line_that_lacks_a_cell_in_its_middle_is_refused(String column) throws IOException {
        var venue = Csv.venue(
                "frais_a_charge", "Gratuit",
                "dispositif_programmes_nationaux", "France Services",
                "modalites_acces", "Se présenter",
                "modalites_accompagnement", "En autonomie",
                "prise_rdv", "https://rdv.example/");
        var cells = new ArrayList<>(venue.values());
        cells.remove(NationalStandard.COLUMNS.indexOf(column));
        var content = read(Csv.HEADER + "\n" + String.join(",", cells) + "\n");
        assertThat(content.refusals()).containsExactly("2 import.cells.missing");
    }

    @Test
    void words_for_nothing_are_said_once_for_the_file() throws IOException {
        var content = read(
                Csv.file(Csv.venue(), Csv.venue("telephone", "nan", "site_web", "nan"), Csv.venue("telephone", "nan")));
        assertThat(content.codes()).containsExactly("import.cells.blank");
        assertThat(content.issues().getFirst().line()).isEqualTo(3);
    }
}
