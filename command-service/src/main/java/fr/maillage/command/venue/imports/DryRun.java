package fr.maillage.command.venue.imports;

import fr.maillage.command.Refusal;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import fr.maillage.command.venue.LabelStandings;
import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.command.venue.Venue;
import fr.maillage.command.venue.VenueCommand;
import fr.maillage.command.venue.VenueCommand.AliasVenue;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A listener that asks the rules what a file would change, and records nothing. */
final class DryRun implements ImportListener {

    private static final UUID NEW = new UUID(0, 0);

    private final CommandLog log;
    private final Caller caller;
    private final Planner planner;

    DryRun(CommandLog log, KnownVenues known, Caller caller, LocalDate today) {
        this.log = log;
        this.caller = caller;
        this.planner = new Planner(log, known, caller, today);
    }

    @Override
    public List<LineResult> hear(List<VenueCandidate> candidates) {
        return planner.plan(candidates).stream()
                .map(plan -> new LineResult(foresee(plan), plan.issues()))
                .toList();
    }

    private LineOutcome foresee(Plan plan) {
        try {
            return switch (plan) {
                case Plan.Declare declare -> declared(declare);
                case Plan.Hear hear -> heard(hear);
                case Plan.Echo echo -> echoed(echo.alias());
                case Plan.Leave leave -> leave.outcome();
            };
        } catch (Refusal refusal) {
            return new LineOutcome.Refused(refusal.code(), refusal.message());
        }
    }

    private LineOutcome declared(Plan.Declare plan) {
        var declaration = plan.candidate().declare(NEW, plan.structure(), LabelStandings.by(caller), plan.record());
        Rights.check(caller, declaration, Venue.begun(declaration));
        return new LineOutcome.Declared(0);
    }

    private LineOutcome heard(Plan.Hear plan) {
        var word = plan.word();
        var attaching = plan.attachTo() == null ? word : new ClaimVenue(word.id(), plan.attachTo());
        var venue = venue(word);
        Rights.check(caller, attaching, venue);
        var outcome = venue.outcome(word);
        return new LineOutcome.Heard(attaching == word ? outcome : Outcome.CHANGED, 0, plan.last());
    }

    private LineOutcome echoed(@Nullable AliasVenue alias) {
        if (alias != null) {
            Rights.check(caller, alias, venue(alias));
        }
        return new LineOutcome.Heard(Outcome.ECHO, 0, null);
    }

    private Venue venue(VenueCommand command) {
        return (Venue) log.state(command.id()).orElseThrow();
    }
}
