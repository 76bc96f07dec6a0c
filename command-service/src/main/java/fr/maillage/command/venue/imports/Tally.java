package fr.maillage.command.venue.imports;

import fr.maillage.command.values.FrenchDate;
import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.events.SourceRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of a file's lines, and keeps what there is to say of them. */
final class Tally {

    /** Warnings kept; a file with more has one trouble, not that many. Every refused line is told. */
    static final int MAX_WARNINGS = 10_000;

    private final String source;
    private final List<Remark> refused = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();
    private final List<Remark> outdated = new ArrayList<>();
    private final Map<Outcome, Integer> heard = new EnumMap<>(Outcome.class);
    private final Map<String, List<Integer>> spokenBy = new TreeMap<>();
    private int lines;
    private int declared;
    private int untold;
    private long position;

    Tally(String source) {
        this.source = source;
    }

    void refuse(Remark reason) {
        lines++;
        refused.add(reason);
    }

    void warn(List<Remark> remarks) {
        var room = Math.clamp(MAX_WARNINGS - warnings.size(), 0, remarks.size());
        warnings.addAll(remarks.subList(0, room));
        untold += remarks.size() - room;
    }

    void count(Draft draft, Told told) {
        warn(told.remarks());
        switch (told.fate()) {
            case Fate.Declared it -> {
                lines++;
                declared++;
                position = Math.max(position, it.position());
            }
            case Fate.Heard it -> {
                lines++;
                var last = it.last();
                if (it.outcome() == Outcome.OUTDATED) {
                    outdated.add(outdated(draft, last));
                }
                heard.merge(it.outcome(), 1, Integer::sum);
                position = Math.max(position, it.position());
                if (last != null && !last.name().equals(source)) {
                    spokenBy.computeIfAbsent(last.name(), other -> new ArrayList<>())
                            .add(draft.line());
                }
            }
            case Fate.Refused it ->
                refuse(new Remark(draft.line(), "id", draft.source().id(), it.code(), it.message()));
        }
    }

    private static Remark outdated(Draft draft, @Nullable SourceRecord last) {
        return new Remark(
                draft.line(),
                "date_maj",
                draft.source().saidOn().toString(),
                "venue.source.outdated",
                "Ce qui est connu de ce lieu a été dit plus récemment%s : cette ligne, datée du %s, n'y change rien."
                        .formatted(
                                last == null ? "" : ", le " + FrenchDate.of(last.saidOn()),
                                FrenchDate.of(draft.source().saidOn())));
    }

    int lines() {
        return lines;
    }

    /** @param ofTheFile what is unusual about the file as a whole */
    ImportReport report(List<Remark> ofTheFile) {
        var all = new ArrayList<>(ofTheFile);
        spokenBy.forEach((other, where) -> all.add(new Remark(
                where.getFirst(),
                "id",
                null,
                "venue.source.other",
                (where.size() == 1
                                ? "1 ligne porte l'identifiant national d'un lieu connu par la source « %s » : elle parle du même lieu."
                                : where.size()
                                        + " lignes portent l'identifiant national de lieux connus par la source « %s » : elles parlent des mêmes lieux.")
                        .formatted(other))));
        warnings.sort(Comparator.comparingInt(Remark::line));
        all.addAll(warnings);
        if (untold > 0) {
            all.add(new Remark(
                    all.getLast().line(),
                    null,
                    null,
                    "import.warnings.more",
                    "%d autres remarques ne sont pas détaillées.".formatted(untold)));
        }
        refused.sort(Comparator.comparingInt(Remark::line));
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
