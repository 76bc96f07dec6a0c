package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.venue.Reading.Outcome;
import fr.maillage.command.venue.Venue;
import java.util.List;
import java.util.UUID;

/** Foresees what a file would change by asking the rules, and records nothing. */
final class Rehearsal implements Ear {

    private final CommandLog log;

    Rehearsal(CommandLog log) {
        this.log = log;
    }

    @Override
    public List<Fate> hear(List<Draft> drafts) {
        return Plan.of(drafts, log).stream().map(this::foresee).toList();
    }

    private Fate foresee(Plan plan) {
        return plan.known() == null ? new Fate.Declared(0) : foresee(plan, plan.known());
    }

    private Fate foresee(Plan plan, UUID known) {
        var venue = (Venue) log.state(known).orElseThrow();
        try {
            var outcome = venue.read(plan.draft().read(known)).outcome();
            return new Fate.Heard(plan.attaches() ? Outcome.CHANGED : outcome, 0);
        } catch (Refusal refusal) {
            return new Fate.Refused(refusal.code(), refusal.message());
        }
    }
}
