package fr.maillage.command.venue.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param lines lines that hold something, the header not counted: the sum of the six counts and of the refused
 * @param declared new venues
 * @param changed known venues of which the source says something else than before
 * @param confirmed known venues of which the source says the same, on a later day
 * @param unchanged known venues of which the source says the same, on the same day
 * @param outdated known venues of which the source had already said something newer
 * @param echo lines that join a venue of the network with others: not read
 * @param outdatedLines one issue per line that the count of {@code outdated} holds
 * @param refused one issue per line that was left alone
 * @param warnings what was read otherwise than it was written
 * @param position that the log had reached; null where it was not written
 */
@Schema(
        name = "CompteRendu",
        requiredProperties = {
            "source",
            "lines",
            "declared",
            "changed",
            "confirmed",
            "unchanged",
            "outdated",
            "echo",
            "outdatedLines",
            "refused",
            "warnings",
            "position"
        })
public record ImportReport(
        String source,
        int lines,
        int declared,
        int changed,
        int confirmed,
        int unchanged,
        int outdated,
        int echo,
        List<ImportIssue> outdatedLines,
        List<ImportIssue> refused,
        List<ImportIssue> warnings,

        @Schema(
                description = "Position atteinte ; null quand rien n'était à enregistrer.",
                types = {"integer", "null"},
                format = "int64")
        @Nullable Long position) {}
