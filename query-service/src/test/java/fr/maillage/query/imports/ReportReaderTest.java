package fr.maillage.query.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportReaderTest {

    private static final String COUNTS =
            "\"source\":\"Hinaura\",\"lines\":60,\"declared\":3,\"changed\":2,\"confirmed\":1,\"unchanged\":0";

    private final List<String> progress = new ArrayList<>();

    @Test
    void progress_is_told_before_the_report(@TempDir Path folder) throws Exception {
        var report = read(
                folder,
                "{\"progress\":{\"lines\":250,\"of\":600}}\n{\"progress\":{\"lines\":500,\"of\":600}}\n{" + COUNTS
                        + ",\"refused\":[],\"warnings\":[],\"position\":null}\n");
        assertThat(progress).containsExactly("250/600", "500/600");
        assertThat(report.orElseThrow().news()).isEqualTo(6);
        assertThat(report.orElseThrow().count("lines")).isEqualTo(60);
    }

    @Test
    void only_the_first_remarks_are_held_and_all_are_in_the_file(@TempDir Path folder) throws Exception {
        var refused = IntStream.range(0, 60)
                .mapToObj(line -> "{\"line\":" + (line + 2)
                        + ",\"column\":\"commune\",\"value\":\"Là\",\"code\":\"c\",\"message\":\"Inconnue.\"}")
                .collect(Collectors.joining(","));
        var report = read(folder, "{" + COUNTS + ",\"refused\":[" + refused + "],\"warnings\":[]}")
                .orElseThrow();
        assertThat(report.refused()).hasSize(50);
        assertThat(report.refusals()).isEqualTo(60);
        assertThat(Files.readAllLines(report.file())).hasSize(61).contains("61,refusée,commune,Là,Inconnue.");
    }

    @Test
    void possible_duplicates_are_counted_beyond_the_remarks_that_are_held(@TempDir Path folder) throws Exception {
        var warnings = IntStream.range(0, 120)
                .mapToObj(line -> "{\"line\":" + (line + 2) + ",\"code\":\""
                        + (line % 2 == 0 ? "venue.duplicate.possible" : "c") + "\",\"message\":\"À voir.\"}")
                .collect(Collectors.joining(","));
        var report = read(folder, "{" + COUNTS + ",\"refused\":[],\"warnings\":[" + warnings + "]}")
                .orElseThrow();
        assertThat(report.warnings()).hasSize(50);
        assertThat(report.count(Report.DUPLICATES)).isEqualTo(60);
        assertThat(report.news()).isEqualTo(6);
    }

    @Test
    void lines_that_came_too_late_are_numbered(@TempDir Path folder) throws Exception {
        var report = read(
                        folder,
                        "{" + COUNTS
                                + ",\"outdatedLines\":[{\"line\":7,\"column\":\"date_maj\",\"value\":\"2026-01-01\","
                                + "\"code\":\"c\",\"message\":\"Déjà plus récent.\"}],\"refused\":[],\"warnings\":[]}")
                .orElseThrow();
        assertThat(report.outdated()).extracting(Report.Remark::line).containsExactly(7);
        assertThat(report.refusals()).isZero();
        assertThat(Files.readAllLines(report.file())).contains("7,dépassée,date_maj,2026-01-01,Déjà plus récent.");
    }

    @Test
    void a_cell_that_a_spreadsheet_would_run_is_told_as_text(@TempDir Path folder) throws Exception {
        var report = read(
                        folder,
                        "{" + COUNTS + ",\"refused\":[],\"warnings\":[{\"line\":2,\"column\":\"nom\","
                                + "\"value\":\"=HYPERLINK(1)\",\"code\":\"c\",\"message\":\"Étrange.\"}]}")
                .orElseThrow();
        assertThat(Files.readString(report.file()))
                .isEqualTo("ligne,suite,colonne,valeur,explication\r\n2,remarque,nom,'=HYPERLINK(1),Étrange.\r\n");
    }

    @Test
    void what_is_refused_or_cut_short_is_no_report(@TempDir Path folder) throws Exception {
        var reader = reader(folder);
        assertThat(
                        reader.read(
                                bytes(
                                        "{\"progress\":{\"lines\":250,\"of\":600}}\n"
                                                + "{\"status\":503,\"title\":\"Arrêté\",\"detail\":\"L'import s'est arrêté.\",\"code\":\"i\"}")))
                .isEmpty();
        assertThat(reader.trouble()).containsExactly(new Report.Said("i", "L'import s'est arrêté."));
        assertThat(reader(folder).read(bytes("{\"progress\":{\"lines\":250,\"of\":600}}\n")))
                .isEmpty();
    }

    private Optional<Report> read(Path folder, String answer) throws IOException {
        return reader(folder).read(bytes(answer));
    }

    private ReportReader reader(Path folder) {
        return new ReportReader(folder.resolve("rapport.csv"), (lines, of) -> progress.add(lines + "/" + of));
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
