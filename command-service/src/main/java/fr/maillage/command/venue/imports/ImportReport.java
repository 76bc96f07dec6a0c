package fr.maillage.command.venue.imports;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The report on an import of a file.
 *
 * @param lines lines that hold something, the header not counted: the sum of the six counts and of the refused
 * @param declared new venues
 * @param changed known venues that the source states otherwise than before
 * @param confirmed known venues that the source states as before, on a later day
 * @param unchanged known venues that the source states as before, on the same day
 * @param outdated known venues of which the source had already stated something newer
 * @param echo lines that join a venue of the network with others: not read
 * @param outdatedLines one issue per line counted in {@code outdated}
 * @param refused one issue per refused line
 * @param warnings values that were read otherwise than they were written
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
