package fr.maillage.query.imports;

import fr.maillage.access.Identity;
import fr.maillage.query.Problem;
import fr.maillage.query.imports.Deposit.Brought;
import fr.maillage.query.imports.ImportPage.Ask;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.CsvStyle;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.Accounts;
import fr.maillage.query.web.PageController;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.Commands;
import fr.maillage.query.web.form.FormPage.Option;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/**
 * The pages « Importer un fichier »: first what the file would change, then what became of it, with or without
 * JavaScript.
 */
@PageController
class ImportPageController {

    /** How long a page waits for the end of a short file before it shows the progress. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final long LOOK_EVERY_NANOS = 50_000_000;

    private final Deposits deposits;
    private final ImportRuns runs;
    private final ImportPresenter pages;
    private final ReadSessions readings;
    private final Texts texts;

    ImportPageController(
            Deposits deposits, ImportRuns runs, ImportPresenter pages, ReadSessions readings, Texts texts) {
        this.deposits = deposits;
        this.runs = runs;
        this.pages = pages;
        this.readings = readings;
        this.texts = texts;
    }

    @GetMapping("/importer")
    String ask(
            @RequestParam(name = LargestFile.TOO_LARGE, required = false) @Nullable String over,
            ReadPoint point,
            Model model) {
        var fault = over == null ? null : texts.of("import.file.too-large");
        model.addAttribute("ask", ask(point, null, null, fault, null, null));
        return "import-ask";
    }

    /** @param pour structure in whose name, if the account has several; null for the hub */
    @PostMapping("/importer")
    String bring(
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "pour", required = false) @Nullable UUID pour,
            ReadPoint point,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var who = Identity.current().filter(Accounts::imports).orElseThrow(ImportPageController::forbidden);
        var structure = structure(who, pour);
        var asked = ask(
                point,
                structure,
                source.strip(),
                file == null || file.isEmpty() ? texts.of("import.file.missing") : null,
                source.isBlank() ? texts.of("import.source.missing") : null,
                structure == null && !who.structures().isEmpty() ? texts.of("form.structure.missing") : null);
        if (file == null || asked.faulty()) {
            response.setStatus(422);
            model.addAttribute("ask", asked);
            return "import-ask";
        }
        var brought = new Brought(
                who.account(),
                Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                source.strip(),
                structure,
                file.getSize());
        var deposit = deposits.take(brought, file::transferTo);
        runs.start(deposit, true, Commands.token());
        return "redirect:" + ImportPresenter.address(deposit);
    }

    /**
     * The progress or the result of an import.
     *
     * @param part whether the page itself asks, to show its progress
     */
    @GetMapping("/importer/{id}")
    String look(
            @PathVariable UUID id,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            HttpServletResponse response,
            Model model) {
        var deposit = own(id);
        if (!part) {
            untilStill(deposit);
        } else if (!deposit.running()) {
            // The result is another page, with a title and a focus of its own.
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("file", pages.page(deposit));
        return "import";
    }

    @PostMapping("/importer/{id}")
    String record(@PathVariable UUID id) {
        var deposit = own(id);
        if (deposit.record()) {
            runs.start(deposit, false, Commands.token());
        }
        return "redirect:" + ImportPresenter.address(deposit);
    }

    /** Stops the import. The lines that are recorded by then stay, as whole lines. */
    @PostMapping("/importer/{id}/arreter")
    String stop(@PathVariable UUID id) {
        var deposit = own(id);
        deposit.stop();
        return "redirect:" + ImportPresenter.address(deposit);
    }

    /** The remarks on its lines, as CSV. */
    @GetMapping("/importer/{id}/rapport.csv")
    void report(@PathVariable UUID id, CsvStyle style, HttpServletResponse response) throws IOException {
        var report =
                switch (own(id).stage()) {
                    case Stage.Foreseen foreseen -> foreseen.report().file();
                    case Stage.Recorded recorded -> recorded.report().file();
                    case Stage.Running running -> null;
                    case Stage.Failed failed -> null;
                    case Stage.Stopped stopped -> null;
                };
        if (report == null || !Files.exists(report)) {
            throw unknown();
        }
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"rapport-import.csv\"");
        ReportReader.copy(report, style, response);
    }

    private static void untilStill(Deposit deposit) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (deposit.running() && System.nanoTime() < deadline) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    private Deposit own(UUID id) {
        return Identity.current()
                .flatMap(who -> deposits.find(id, who.account()))
                .orElseThrow(ImportPageController::unknown);
    }

    private Ask ask(
            ReadPoint point,
            @Nullable UUID hat,
            @Nullable String source,
            @Nullable String fileFault,
            @Nullable String sourceFault,
            @Nullable String hatFault) {
        var who = Identity.current().orElseThrow();
        var own = who.structures();
        var hats = own.size() < 2
                ? List.<Option>of()
                : readings.at(
                        ReadPoint.of(point.reader(), At.NOW), reading -> Names.of(reading, own).named(own).stream()
                                .map(one -> new Option(
                                        one.id().toString(),
                                        one.name(),
                                        one.id().equals(hat)))
                                .toList());
        return new Ask(Accounts.imports(who), hats, source, fileFault, sourceFault, hatFault);
    }

    private static @Nullable UUID structure(Identity who, @Nullable UUID named) {
        return who.structures().size() == 1 ? who.structures().iterator().next() : named;
    }

    private static Problem forbidden() {
        return Problem.forbidden("import.forbidden", "Un fichier s’importe au nom d’une structure, ou du hub.");
    }

    private static Problem unknown() {
        return Problem.notFound(
                "import.unknown",
                "Ce fichier n’est plus là : il est gardé une demi-heure, pour vous seul. Choisissez-le à nouveau.");
    }
}
