package fr.maillage.command.venue.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A file of venues that was found readable as a whole, given row by row. */
final class StandardFile implements AutoCloseable {

    private final Records records;
    private final Layout layout;
    private final int size;
    private final List<Remark> remarks = new ArrayList<>();

    private StandardFile(Records records, Layout layout, TextCheck text) {
        this.records = records;
        this.layout = layout;
        this.size = text.lines() - 1;
        if (text.byteOrderMark()) {
            remarks.add(new Remark(
                    1,
                    null,
                    null,
                    "import.bom",
                    "Le fichier commence par une marque d'ordre des octets (BOM) : elle est passée."));
        }
        remarks.addAll(layout.remarks());
    }

    /** @throws fr.maillage.command.Refusal where the file as a whole cannot be read */
    static StandardFile open(ReceivedFile file) throws IOException {
        TextCheck text;
        try (var bytes = file.open()) {
            text = TextCheck.of(bytes);
        }
        var lines = new Lines(file.open(), text.byteOrderMark());
        var header = lines.next();
        while (header != null && header.isBlank()) {
            header = lines.next();
        }
        if (header == null) {
            lines.close();
            throw Refusals.file("import.file.empty", "Le fichier est vide.");
        }
        try {
            var layout = Layout.of(header, lines.number());
            return new StandardFile(new Records(lines, layout.separator(), layout.width()), layout, text);
        } catch (RuntimeException unreadable) {
            lines.close();
            throw unreadable;
        }
    }

    /** What is unusual about the file as a whole. */
    List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /** How many lines it has after its header, blank ones included: for saying how far one is. */
    int size() {
        return size;
    }

    /** The next line that holds anything; null after the last. */
    @Nullable Line next() throws IOException {
        var record = records.next();
        if (record == null) {
            return null;
        }
        var cells = record.cells();
        if (cells == null) {
            return broken(record.line(), "import.quote.open", "Un guillemet ouvert n'est jamais refermé.");
        }
        if (cells.size() < layout.width() || !surplus(cells).allMatch(String::isBlank)) {
            return broken(
                    record.line(),
                    cells.size() < layout.width() ? "import.cells.missing" : "import.cells.extra",
                    "La ligne compte %d cellules au lieu de %d : un séparateur ou un guillemet y manque ou y est de trop."
                            .formatted(cells.size(), layout.width()));
        }
        return new Line.Row(record.line(), layout, cells);
    }

    private Stream<String> surplus(List<String> cells) {
        return cells.stream().skip(layout.width());
    }

    private static Line broken(int line, String code, String message) {
        return new Line.Broken(new Remark(line, null, null, code, message));
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
