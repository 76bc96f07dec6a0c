package fr.maillage.command.venue.imports;

import static fr.maillage.command.venue.imports.ReadFile.assertRefused;
import static fr.maillage.command.venue.imports.ReadFile.read;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.maillage.command.FieldError;
import fr.maillage.command.Refusal;
import fr.maillage.command.http.Words;
import fr.maillage.command.venue.imports.Line.Row;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StandardFileTest {

    @Test
    void a_right_file_is_read_without_a_remark() throws IOException {
        var content = read(Csv.file(Csv.venue("nom", "Médiathèque, étage"), Csv.venue("nom", "Deux")));
        assertThat(content.names()).containsExactly("Médiathèque, étage", "Deux");
        assertThat(content.issues()).isEmpty();
        assertThat(((Row) content.lines().getLast()).number()).isEqualTo(3);
    }

    @Test
    void a_byte_order_mark_and_windows_line_ends_are_read_and_the_mark_is_said() throws IOException {
        var content = read("\ufeff" + Csv.file(Csv.venue()).replace("\n", "\r\n"));
        assertThat(content.names()).containsExactly("Le Phare numérique");
        assertThat(content.codes()).containsExactly("import.bom");
    }

    @Test
    void lines_that_end_as_on_old_macs_are_read() throws IOException {
        var lines = Csv.file(Csv.venue(), Csv.venue(), Csv.venue("nom", "Le dernier"));
        var content =
                read((lines + Csv.line(Csv.venue("presentation_detail", "x".repeat(99_000)))).replace('\n', '\r'));
        assertThat(content.names()).hasSize(4).contains("Le dernier");
    }

    @Test
    void a_gzipped_file_is_recognised_by_its_bytes() throws IOException {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(Csv.file(Csv.venue()).getBytes(UTF_8));
        }
        assertThat(read(zipped.toByteArray()).names()).containsExactly("Le Phare numérique");
        var cut = Arrays.copyOf(zipped.toByteArray(), zipped.size() / 2);
        assertRefused(cut, "import.gzip.damaged", "abîmé");
    }

    @Test
    void other_separators_are_recognised_and_said() throws IOException {
        for (var separator : List.of(";", "\t")) {
            var content = read(Csv.file(Csv.venue()).replace(",", separator));
            assertThat(content.names()).containsExactly("Le Phare numérique");
            assertThat(content.codes()).containsExactly("import.separator");
        }
    }

    @Test
    void columns_are_read_by_name_in_any_order_and_case() throws IOException {
        var content = read("""
                ADRESSE,nom,id,pivot,commune,code_postal,date_maj,couleur
                1 rue A,Le Lieu,x,,Lens,62300,2026-01-01,bleu
                """);
        assertThat(content.names()).containsExactly("Le Lieu");
        assertThat(content.codes())
                .contains("import.columns.reordered", "import.column.unknown", "import.column.absent");
        assertThat(content.issues())
                .filteredOn(issue -> issue.code().equals("import.column.absent"))
                .singleElement()
                .satisfies(issue ->
                        assertThat(Words.FRENCH.of(issue.message())).contains("services", "horaires", "code_insee"));
    }

    @Test
    void every_missing_required_column_is_named() {
        assertThatThrownBy(() -> read("nom;siret;adresse\nA;1;2\n"))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("import.columns.missing"))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field)
                        .containsExactly("id", "pivot", "commune", "code_postal", "date_maj"));
    }

    @Test
    void a_column_that_stands_twice_is_refused() {
        assertRefused((Csv.HEADER + ",nom\n").getBytes(UTF_8), "import.column.repeated", "« nom »");
    }

    @Test
    void a_line_with_too_few_or_too_many_cells_is_refused_alone() throws IOException {
        var right = Csv.line(Csv.venue());
        var content = read(Csv.HEADER + "\n" + right + "\nx,y,z\n\n" + right + ",,\n" + right + ",more\n" + right);
        assertThat(content.refusals()).containsExactly("3 import.cells.missing", "6 import.cells.extra");
        assertThat(content.names()).hasSize(3);
    }

    @Test
    void a_quoted_cell_may_hold_line_breaks() throws IOException {
        var content = read(Csv.file(Csv.venue("presentation_detail", "Un\ndeux \"trois\"\nquatre"), Csv.venue()));
        assertThat(((Row) content.lines().getFirst()).text("presentation_detail"))
                .isEqualTo("Un\ndeux \"trois\"\nquatre");
        assertThat(((Row) content.lines().getLast()).number()).isEqualTo(5);
    }

    @Test
    void a_forgotten_quote_costs_its_own_line_only() throws IOException {
        var right = Csv.line(Csv.venue("nom", "Bon, oui"));
        var open = right.replace("oui\"", "oui");
        var content = read(Csv.HEADER + "\n" + right + "\n" + open + "\n" + right + "\n" + right + "\n" + open + "\n");
        assertThat(content.refusals()).containsExactly("3 import.quote.open", "6 import.quote.open");
        assertThat(content.names()).containsExactly("Bon, oui", "Bon, oui", "Bon, oui");
    }

    @Test
    void other_encodings_are_refused_with_the_word_where_it_shows() {
        var text = Csv.file(Csv.venue(), Csv.venue("nom", "Médiathèque"));
        assertRefused(text.getBytes(Charset.forName("windows-1252")), "import.encoding", "« numérique »");
        assertRefused(text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), "import.encoding", "ligne 2");
        assertRefused(text.getBytes(java.nio.charset.StandardCharsets.UTF_16), "import.encoding", "UTF-16");
        assertRefused(text.getBytes(java.nio.charset.StandardCharsets.UTF_16LE), "import.encoding", "UTF-16");
    }

    @Test
    void what_is_no_text_or_holds_nothing_is_refused() {
        assertRefused(new byte[0], "import.file.empty", "vide");
        assertRefused(" \n\n".getBytes(UTF_8), "import.file.empty", "vide");
        assertRefused(new byte[] {'P', 'K', 3, 4, 20, 0}, "import.file.spreadsheet", "classeur");
    }

    @Test
    void too_many_lines_or_bytes_are_too_large() {
        var lines = (Csv.HEADER + "\n" + "a\n".repeat(TextCheck.MAX_LINES + 1)).getBytes(UTF_8);
        assertRefused(lines, "import.file.too-large", "100 000 lignes");
        assertRefused(new byte[(int) ReceivedFile.MAX_BYTES + 1], "import.file.too-large", "64 Mo");
    }

    @Test
    void the_last_line_of_the_largest_file_is_read() throws IOException {
        var lines = (Csv.HEADER + "\n" + "a\n".repeat(TextCheck.MAX_LINES)).getBytes(UTF_8);
        assertThat(read(lines).lines()).hasSize(TextCheck.MAX_LINES);
    }
}
