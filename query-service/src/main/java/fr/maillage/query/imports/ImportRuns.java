package fr.maillage.query.imports;

import fr.maillage.query.reading.Language;
import fr.maillage.query.web.form.Commands;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The sender of uploaded files to the command side. It runs in the background while the user watches the progress. */
@Component
class ImportRuns {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);

    private final Commands commands;

    ImportRuns(Commands commands) {
        this.commands = commands;
    }

    /**
     * Starts sending a file, and returns at once. The answer is in the language of the current request.
     *
     * @param rehearsal whether it is a dry run, which records nothing
     * @param token token of the user who uploaded it; held here alone, and only as long as this runs
     */
    void start(Deposit deposit, boolean rehearsal, String token) {
        var language = Language.current();
        Thread.startVirtualThread(() -> deposit.reach(run(deposit, rehearsal, token, language)));
    }

    /** Ends the reading of an answer, and so the connection: the command side notices, and reads no further. */
    private static final class StoppedException extends RuntimeException {

        private final int lines;

        StoppedException(int lines) {
            super("stopped by whoever brought the file", null, false, false);
            this.lines = lines;
        }
    }

    private Stage run(Deposit deposit, boolean rehearsal, String token, Locale language) {
        var brought = deposit.brought();
        var address = "/api/imports/venues?source=" + URLEncoder.encode(brought.source(), StandardCharsets.UTF_8)
                + (rehearsal ? "&dryRun=true" : "");
        var reader = new ReportReader(deposit.report(rehearsal), (lines, of) -> {
            if (deposit.unwanted()) {
                throw new StoppedException(lines);
            }
            deposit.reach(new Stage.Running(rehearsal, lines, of));
        });
        try {
            var report = commands.send(address, deposit.file(), token, language, brought.structure(), reader::read);
            if (report.isEmpty()) {
                return new Stage.Failed(rehearsal, reader.trouble());
            }
            if (rehearsal) {
                return new Stage.Foreseen(report.get());
            }
            Files.deleteIfExists(deposit.file());
            return new Stage.Recorded(report.get());
        } catch (StoppedException stopped) {
            return new Stage.Stopped(rehearsal, stopped.lines);
        } catch (RuntimeException | IOException cut) {
            // Any failure must end the run: otherwise it would count among the running ones for ever.
            LOG.warn("An import was cut short.", cut);
            return new Stage.Failed(rehearsal, List.of());
        }
    }
}
