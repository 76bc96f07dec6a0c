package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import fr.maillage.command.venue.Reading.Outcome;
import fr.maillage.command.venue.Venue;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import java.util.List;
import java.util.UUID;

/** Foresees what a file would change by asking the rules, and records nothing. */
final class Rehearsal implements Ear {

    private static final UUID NEW = new UUID(0, 0);

    private final CommandLog log;
    private final Caller caller;

    Rehearsal(CommandLog log, Caller caller) {
        this.log = log;
        this.caller = caller;
    }

    @Override
    public List<Fate> hear(List<Draft> drafts) {
        return Plan.of(drafts, log, caller.structure()).stream()
                .map(this::foresee)
                .toList();
    }

    private Fate foresee(Plan plan) {
        try {
            return plan.known() == null ? declared(plan) : heard(plan, plan.known());
        } catch (Refusal refusal) {
            return new Fate.Refused(refusal.code(), refusal.message());
        }
    }

    private Fate declared(Plan plan) {
        var declaration = plan.draft().declare(NEW, plan.structure());
        Rights.check(caller, declaration, Venue.begun(declaration));
        return new Fate.Declared(0);
    }

    private Fate heard(Plan plan, UUID known) {
        var venue = (Venue) log.state(known).orElseThrow();
        var word = plan.draft().read(known);
        var attaching = plan.attaches() ? plan.structure() : null;
        Rights.check(caller, attaching == null ? word : new ClaimVenue(known, attaching), venue);
        var outcome = venue.read(word).outcome();
        return new Fate.Heard(attaching == null ? outcome : Outcome.CHANGED, 0);
    }
}
