package fr.maillage.command.venue.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import fr.maillage.command.Refusal;
import fr.maillage.command.http.Words;
import fr.maillage.command.venue.imports.Line.Broken;
import fr.maillage.command.venue.imports.Line.Row;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file as it was received, read to its end. */
record ReadFile(List<Line> lines, List<ImportIssue> issues) {

    static ReadFile read(String text) throws IOException {
        return read(text.getBytes(UTF_8));
    }

    static ReadFile read(byte[] bytes) throws IOException {
        try (var received = ReceivedFile.receive(new ByteArrayInputStream(bytes));
                var file = StandardFile.open(received)) {
            var lines = new ArrayList<Line>();
            for (var line = file.next(); line != null; line = file.next()) {
                lines.add(line);
            }
            return new ReadFile(lines, file.issues());
        }
    }

    static void assertRefused(byte[] bytes, String code, String said) {
        assertThatThrownBy(() -> read(bytes))
                .asInstanceOf(type(Refusal.class))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(code))
                .satisfies(refusal ->
                        assertThat(Words.FRENCH.of(refusal.message())).contains(said));
    }

    List<Row> rows() {
        return lines.stream()
                .flatMap(line -> line instanceof Row row ? Stream.of(row) : Stream.empty())
                .toList();
    }

    List<String> names() {
        return rows().stream().map(row -> row.text("nom")).toList();
    }

    List<String> codes() {
        return issues.stream().map(ImportIssue::code).toList();
    }

    List<String> refusals() {
        return lines.stream()
                .flatMap(line -> line instanceof Broken broken ? Stream.of(broken.reason()) : Stream.empty())
                .map(reason -> reason.line() + " " + reason.code())
                .toList();
    }
}
