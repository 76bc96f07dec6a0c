package fr.maillage.query.imports;

import fr.maillage.query.imports.ImportPage.Line;
import fr.maillage.query.imports.ImportPage.Progress;
import fr.maillage.query.imports.ImportPage.Remarks;
import fr.maillage.query.imports.Report.Remark;
import fr.maillage.query.imports.Report.Said;
import fr.maillage.query.reading.Language;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Presenter of an import: how far the file is, what it would change, and what became of it. */
@Component
class ImportPresenter {

    private static final List<String> FATES =
            List.of("declared", Report.DUPLICATES, "changed", "confirmed", "unchanged", "outdated", "echo");

    private final Texts texts;

    ImportPresenter(Texts texts) {
        this.texts = texts;
    }

    ImportPage page(Deposit deposit) {
        return switch (deposit.stage()) {
            case Stage.Running running -> running(deposit, running);
            case Stage.Foreseen foreseen -> told(deposit, foreseen.report(), false);
            case Stage.Recorded recorded -> told(deposit, recorded.report(), true);
            case Stage.Failed failed -> failed(deposit, failed);
            case Stage.Stopped stopped -> stopped(deposit, stopped);
        };
    }

    private ImportPage running(Deposit deposit, Stage.Running running) {
        var words = running.of() == 0
                ? texts.of("import.progress.unknown")
                : texts.of("import.progress", running.lines(), running.of());
        var title = texts.of(running.rehearsal() ? "import.running.rehearsal" : "import.running");
        return page(deposit, title, new Progress(words, running.lines(), running.of()), null, null);
    }

    private ImportPage failed(Deposit deposit, Stage.Failed failed) {
        return page(
                deposit,
                texts.of(failed.rehearsal() ? "import.failed.rehearsal" : "import.failed"),
                null,
                why(failed),
                failed.rehearsal() ? null : texts.of("import.again"));
    }

    private ImportPage stopped(Deposit deposit, Stage.Stopped stopped) {
        return page(
                deposit,
                texts.of("import.stopped"),
                null,
                texts.of(stopped.rehearsal() ? "import.stopped.rehearsal" : "import.stopped.at", stopped.lines()),
                stopped.rehearsal() ? null : texts.of("import.again"));
    }

    private String why(Stage.Failed failed) {
        return failed.why().isEmpty()
                ? texts.of(failed.rehearsal() ? "import.unanswered" : "import.interrupted")
                : failed.why().stream().map(ImportPresenter::words).collect(Collectors.joining(" "));
    }

    private static String words(Said said) {
        return Language.typeset(said.words());
    }

    private ImportPage told(Deposit deposit, Report report, boolean recorded) {
        var news = report.news();
        var title = recorded
                ? texts.of("import.recorded", news)
                : news == 0 ? texts.of("import.nothing") : texts.of("import.foreseen", news);
        return new ImportPage(
                title,
                about(deposit),
                null,
                counts(report),
                remarks("import.outdated", report.count("outdated"), report.outdated()),
                remarks("import.refused", report.refusals(), report.refused()),
                remarks("import.warnings", report.remarks(), report.warnings()),
                null,
                recorded,
                recorded || news == 0 ? null : texts.of("import.go", news),
                address(deposit));
    }

    private ImportPage page(
            Deposit deposit, String title, @Nullable Progress running, @Nullable String why, @Nullable String go) {
        return new ImportPage(
                title,
                about(deposit),
                running,
                List.of(),
                Remarks.NONE,
                Remarks.NONE,
                Remarks.NONE,
                why,
                false,
                go,
                address(deposit));
    }

    private List<String> counts(Report report) {
        return Stream.concat(
                        Stream.of(texts.of("import.lines", report.count("lines"))),
                        FATES.stream()
                                .filter(fate -> report.count(fate) > 0)
                                .map(fate -> texts.of("import." + fate, report.count(fate))))
                .toList();
    }

    private Remarks remarks(String key, int count, List<Remark> first) {
        var others = count - first.size();
        return count == 0
                ? Remarks.NONE
                : new Remarks(
                        texts.of(key, count),
                        first.stream().map(ImportPresenter::line).toList(),
                        others == 0 ? null : texts.of("import.others", others));
    }

    private static Line line(Remark remark) {
        return new Line(remark.line(), remark.column(), remark.value(), words(remark.said()));
    }

    private String about(Deposit deposit) {
        var brought = deposit.brought();
        return ListRow.about(brought.name(), texts.of("import.source", brought.source()));
    }

    static String address(Deposit deposit) {
        return "/importer/" + deposit.id();
    }
}
