package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.ClaimTaken;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Intent;
import fr.maillage.command.log.Landed;
import fr.maillage.command.log.SequenceConflict;
import fr.maillage.command.log.Verdict;
import fr.maillage.command.log.Verdict.Accepted;
import fr.maillage.command.log.Verdict.Refused;
import fr.maillage.command.venue.Reading.Outcome;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Records what a file says: several lines in one append, so that an interrupted run leaves whole lines only. */
final class Recorder implements Ear {

    private static final String TAKEN = "venue.source.taken";

    private final CommandLog log;
    private final Caller caller;
    private final Supplier<UUID> ids;

    /** @param ids makes the ids of new venues */
    Recorder(CommandLog log, Caller caller, Supplier<UUID> ids) {
        this.log = log;
        this.caller = caller;
        this.ids = ids;
    }

    @Override
    public List<Fate> hear(List<Draft> drafts) {
        var fates = new ArrayList<>(submit(drafts));
        // Another run declared the same records since we looked: they are known by now.
        var lost = IntStream.range(0, drafts.size())
                .filter(place -> fates.get(place) instanceof Fate.Refused refused
                        && refused.code().equals(TAKEN))
                .toArray();
        if (lost.length > 0) {
            var again = submit(IntStream.of(lost).mapToObj(drafts::get).toList());
            for (var next = 0; next < lost.length; next++) {
                fates.set(lost[next], again.get(next));
            }
        }
        return fates;
    }

    private List<Fate> submit(List<Draft> drafts) {
        var plans = Plan.of(drafts, log, caller.structure());
        var intents = plans.stream().flatMap(plan -> intents(plan).stream()).toList();
        var verdicts = log.submitAll(intents, caller, null, false).iterator();
        return plans.stream()
                .map(plan -> plan.attaches()
                        ? attached(verdicts.next(), fate(plan, verdicts.next()))
                        : fate(plan, verdicts.next()))
                .toList();
    }

    /** A venue is attached first: who carries it may then say what it is. */
    private List<Intent> intents(Plan plan) {
        if (plan.known() == null) {
            var id = ids.get();
            return List.of(new Intent(plan.draft().declare(id, plan.structure()), id, null));
        }
        var read = new Intent(plan.draft().read(plan.known()), plan.known(), null);
        return plan.attaches() && plan.structure() != null
                ? List.of(new Intent(new ClaimVenue(plan.known(), plan.structure()), plan.known(), null), read)
                : List.of(read);
    }

    private static Fate fate(Plan plan, Verdict verdict) {
        return switch (verdict) {
            case Accepted accepted -> taken(plan, accepted.landed());
            case Refused refused -> refused(refused.reason());
        };
    }

    private static Fate taken(Plan plan, Landed landed) {
        return plan.known() == null
                ? new Fate.Declared(landed.position())
                : new Fate.Heard((Outcome) Objects.requireNonNull(landed.result()), landed.position());
    }

    private static Fate attached(Verdict claim, Fate read) {
        return read instanceof Fate.Heard heard && claim instanceof Accepted
                ? new Fate.Heard(Outcome.CHANGED, heard.position())
                : read;
    }

    private static Fate refused(RuntimeException reason) {
        return switch (reason) {
            case Refusal refusal -> new Fate.Refused(refusal.code(), refusal.message());
            case ClaimTaken taken ->
                new Fate.Refused(TAKEN, "Un autre import déclare ce lieu en ce moment : relancez celui-ci.");
            case SequenceConflict conflict ->
                new Fate.Refused(
                        "venue.sequence.conflict",
                        "Ce lieu change en ce moment, par une autre main : relancez l'import.");
            default -> throw reason;
        };
    }
}
