package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Receipt;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.Verdict;
import fr.maillage.command.log.Verdict.Accepted;
import fr.maillage.command.log.Verdict.Refused;
import fr.maillage.command.venue.LabelStandings;
import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.command.venue.VenueCommand;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * A listener that records the lines of a file, several in one append, so that an interrupted run leaves whole lines
 * only.
 */
final class Recorder implements ImportListener {

    private final CommandLog log;
    private final Caller caller;
    private final Supplier<UUID> ids;
    private final Planner planner;

    /** @param ids makes the ids of new venues */
    Recorder(CommandLog log, KnownVenues known, Caller caller, LocalDate today, Supplier<UUID> ids) {
        this.log = log;
        this.caller = caller;
        this.ids = ids;
        this.planner = new Planner(log, known, caller, today);
    }

    @Override
    public List<LineResult> hear(List<VenueCandidate> candidates) {
        var results = new ArrayList<>(submit(candidates));
        // Another run declared the same records in the meantime: they are known by now.
        var lost = IntStream.range(0, candidates.size())
                .filter(place -> results.get(place).outcome() instanceof LineOutcome.Refused refused
                        && refused.code().equals(ImportReason.SOURCE_TAKEN.code()))
                .toArray();
        if (lost.length > 0) {
            var again = submit(IntStream.of(lost).mapToObj(candidates::get).toList());
            for (var next = 0; next < lost.length; next++) {
                results.set(lost[next], again.get(next));
            }
        }
        return results;
    }

    private List<LineResult> submit(List<VenueCandidate> candidates) {
        var plans = planner.plan(candidates);
        var intents = plans.stream().map(this::intents).toList();
        var verdicts = log.submitAll(intents.stream().flatMap(List::stream).toList(), caller, null, false)
                .iterator();
        return IntStream.range(0, plans.size())
                .mapToObj(place -> new LineResult(
                        outcome(
                                plans.get(place),
                                intents.get(place).stream()
                                        .map(intent -> verdicts.next())
                                        .toList()),
                        plans.get(place).issues()))
                .toList();
    }

    /** The intents of a plan. A venue is attached first, so that its carrier may then describe it. */
    private List<Intent> intents(Plan plan) {
        return switch (plan) {
            case Plan.Declare declare -> {
                var id = ids.get();
                yield List.of(intent(declare.candidate()
                        .declare(id, declare.structure(), LabelStandings.by(caller), declare.record())));
            }
            case Plan.Hear hear ->
                hear.attachTo() == null
                        ? List.of(intent(hear.word()))
                        : List.of(intent(new ClaimVenue(hear.word().id(), hear.attachTo())), intent(hear.word()));
            case Plan.Echo echo -> echo.alias() == null ? List.of() : List.of(intent(echo.alias()));
            case Plan.Leave leave -> List.of();
        };
    }

    private static Intent intent(VenueCommand command) {
        return new Intent(command, command.id(), null);
    }

    /** @param verdicts on each of the plan's intents, in their order */
    private static LineOutcome outcome(Plan plan, List<Verdict> verdicts) {
        if (plan instanceof Plan.Leave leave) {
            return leave.outcome();
        }
        if (verdicts.isEmpty()) {
            return new LineOutcome.Heard(Outcome.ECHO, 0, null);
        }
        return switch (verdicts.getLast()) {
            case Refused refused -> refused(refused.reason());
            case Accepted accepted -> outcome(plan, accepted.receipt(), verdicts.getFirst() instanceof Accepted);
        };
    }

    private static LineOutcome outcome(Plan plan, Receipt receipt, boolean attached) {
        return switch (plan) {
            case Plan.Declare declare -> new LineOutcome.Declared(receipt.position());
            case Plan.Hear hear ->
                new LineOutcome.Heard(
                        hear.attachTo() != null && attached
                                ? Outcome.CHANGED
                                : (Outcome) Objects.requireNonNull(receipt.result()),
                        receipt.position(),
                        hear.last());
            case Plan.Echo echo -> new LineOutcome.Heard(Outcome.ECHO, receipt.position(), null);
            case Plan.Leave leave -> leave.outcome();
        };
    }

    private static LineOutcome refused(RuntimeException reason) {
        return switch (reason) {
            case Refusal refusal -> new LineOutcome.Refused(refusal.code(), refusal.message());
            case ClaimTaken taken -> new LineOutcome.Refused(ImportReason.SOURCE_TAKEN.with());
            case SequenceConflict conflict -> new LineOutcome.Refused(ImportReason.SEQUENCE_CONFLICT.with());
            default -> throw reason;
        };
    }
}
