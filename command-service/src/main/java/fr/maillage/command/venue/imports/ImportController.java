package fr.maillage.command.venue.imports;

import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.http.Answers;
import fr.maillage.command.http.Callers;
import fr.maillage.command.http.Problem;
import fr.maillage.command.http.RequestReader;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.LogUnavailable;
import fr.maillage.command.log.NewId;
import fr.maillage.command.log.Rights;
import fr.maillage.command.log.policy.PolicyStateReader;
import fr.maillage.territory.Territories;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The controller that takes a file of venues in the national standard and answers with the outcome of each line. */
@RestController
@Tag(name = "Imports", description = "Des fichiers de lieux, repris ligne par ligne.")
class ImportController {

    private final CommandLog log;
    private final Callers callers;
    private final RequestReader reader;
    private final NewId ids;
    private final Clock clock;
    private final Territories territories;
    private final PolicyStateReader policyStates;
    private final ImportSlots slots = new ImportSlots();

    ImportController(
            CommandLog log,
            Callers callers,
            RequestReader reader,
            NewId ids,
            Clock clock,
            Territories territories,
            PolicyStateReader policyStates) {
        this.log = log;
        this.callers = callers;
        this.reader = reader;
        this.ids = ids;
        this.clock = clock;
        this.territories = territories;
        this.policyStates = policyStates;
    }

    @ImportDescription
    @PostMapping("/api/imports/venues")
    void venues(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var errors = new ValidationErrors("import");
        var asked = ImportRequest.of(request, errors);
        var caller = callers.caller(request, errors).from("import:" + asked.source());
        // A file needs no key, because its records are found again by their source. A malformed key is still reported.
        reader.key(request, errors);
        errors.refuseIfAny();
        if (caller.actor() instanceof Actor.Member && caller.structure() == null) {
            throw Rights.unnamed();
        }
        if (!slots.enter(caller.author())) {
            Answers.problem(ImportSlots.FULL, request, response);
            return;
        }
        try {
            take(asked, caller, request, response);
        } finally {
            slots.leave(caller.author());
        }
    }

    private void take(ImportRequest asked, Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try (var received = ReceivedFile.receive(request.getInputStream());
                var file = StandardFile.open(received)) {
            var today = LocalDate.now(clock);
            var known = new KnownVenues(policyStates, today);
            var run = new ImportRun(
                    new RowReader(asked.source(), today, territories),
                    asked.dryRun()
                            ? new DryRun(log, known, caller, today)
                            : new Recorder(log, known, caller, today, ids::next),
                    new PossibleTwins(known, territories));
            var report = asked.streamed()
                    ? stream(asked, run, file, request, response)
                    : answer(run.run(asked.source(), file, (lines, of) -> {}), request, response);
            report.refused().stream()
                    .map(ImportIssue::code)
                    .filter(code -> code.startsWith("actor."))
                    .forEach(code -> callers.refused(code, request));
        } catch (LogUnavailable away) {
            if (asked.streamed() && response.isCommitted()) {
                line(interrupted().fields(), request, response);
            } else {
                Answers.problem(interrupted(), request, response);
            }
        }
    }

    private static ImportReport answer(ImportReport report, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (report.position() != null) {
            response.setHeader("Maillage-Position", report.position().toString());
        }
        Answers.write(Answers.json(report, request), "application/json", response);
        return report;
    }

    /** Streams the progress of the run, and the report in the last line. */
    private static ImportReport stream(
            ImportRequest asked,
            ImportRun run,
            StandardFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        response.setContentType(ImportRequest.NDJSON);
        var report = run.run(
                asked.source(),
                file,
                (lines, of) -> line(Map.of("progress", Map.of("lines", lines, "of", of)), request, response));
        line(report, request, response);
        return report;
    }

    private static void line(Object value, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var out = response.getOutputStream();
        out.write(Answers.json(value, request));
        out.write('\n');
        out.flush();
    }

    private static Problem interrupted() {
        return new Problem(503, ImportReason.INTERRUPTED.with());
    }
}
