package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.events.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The counts of an import's lines by outcome, with the issues found in them. */
final class ImportCounts {

    /** The most warnings kept: a file with more has one mistake that repeats. Every refused line is reported. */
    static final int MAX_WARNINGS = 10_000;

    private final String source;
    private final List<ImportIssue> refused = new ArrayList<>();
    private final List<ImportIssue> warnings = new ArrayList<>();
    private final List<ImportIssue> outdated = new ArrayList<>();
    private final Map<Outcome, Integer> heard = new EnumMap<>(Outcome.class);
    private final Map<String, List<Integer>> spokenBy = new TreeMap<>();
    private int lines;
    private int declared;
    private int untold;
    private long position;

    ImportCounts(String source) {
        this.source = source;
    }

    void refuse(ImportIssue reason) {
        lines++;
        refused.add(reason);
    }

    void warn(List<ImportIssue> issues) {
        var room = Math.clamp(MAX_WARNINGS - warnings.size(), 0, issues.size());
        warnings.addAll(issues.subList(0, room));
        untold += issues.size() - room;
    }

    void count(VenueCandidate candidate, LineResult result) {
        warn(result.issues());
        switch (result.outcome()) {
            case LineOutcome.Declared it -> {
                lines++;
                declared++;
                position = Math.max(position, it.position());
            }
            case LineOutcome.Heard it -> {
                lines++;
                var last = it.last();
                if (it.outcome() == Outcome.OUTDATED) {
                    outdated.add(outdated(candidate, last));
                }
                heard.merge(it.outcome(), 1, Integer::sum);
                position = Math.max(position, it.position());
                if (last != null && !last.name().equals(source)) {
                    spokenBy.computeIfAbsent(last.name(), other -> new ArrayList<>())
                            .add(candidate.line());
                }
            }
            case LineOutcome.Refused it ->
                refuse(new ImportIssue(
                        candidate.line(), "id", candidate.source().id(), it.code(), it.message()));
        }
    }

    private static ImportIssue outdated(VenueCandidate candidate, @Nullable SourceRecord last) {
        return new ImportIssue(
                candidate.line(),
                "date_maj",
                candidate.source().saidOn().toString(),
                last == null
                        ? ImportReason.SOURCE_OUTDATED_UNDATED.with(
                                candidate.source().saidOn())
                        : ImportReason.SOURCE_OUTDATED.with(candidate.source().saidOn(), last.saidOn()));
    }

    int lines() {
        return lines;
    }

    /**
     * The report of the counts.
     *
     * @param ofTheFile issues of the file as a whole
     */
    ImportReport report(List<ImportIssue> ofTheFile) {
        var all = new ArrayList<>(ofTheFile);
        spokenBy.forEach((other, where) -> all.add(new ImportIssue(
                where.getFirst(),
                "id",
                null,
                (where.size() == 1 ? ImportReason.SOURCE_OTHER_ONE : ImportReason.SOURCE_OTHER)
                        .with(other, where.size()))));
        warnings.sort(Comparator.comparingInt(ImportIssue::line));
        all.addAll(warnings);
        if (untold > 0) {
            all.add(new ImportIssue(all.getLast().line(), null, null, ImportReason.WARNINGS_MORE.with(untold)));
        }
        refused.sort(Comparator.comparingInt(ImportIssue::line));
        return new ImportReport(
                source,
                lines,
                declared,
                heard.getOrDefault(Outcome.CHANGED, 0),
                heard.getOrDefault(Outcome.CONFIRMED, 0),
                heard.getOrDefault(Outcome.UNCHANGED, 0),
                heard.getOrDefault(Outcome.OUTDATED, 0),
                heard.getOrDefault(Outcome.ECHO, 0),
                List.copyOf(outdated),
                List.copyOf(refused),
                List.copyOf(all),
                position == 0 ? null : position);
    }
}
