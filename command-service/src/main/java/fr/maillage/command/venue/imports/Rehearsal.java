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

/** Foresees what a file would change by asking the rules, and records nothing. */
final class Rehearsal implements Ear {

    private static final UUID NEW = new UUID(0, 0);

    private final CommandLog log;
    private final Caller caller;
    private final Planner planner;

    Rehearsal(CommandLog log, KnownVenues known, Caller caller, LocalDate today) {
        this.log = log;
        this.caller = caller;
        this.planner = new Planner(log, known, caller, today);
    }

    @Override
    public List<Told> hear(List<Draft> drafts) {
        return planner.plan(drafts).stream()
                .map(plan -> new Told(foresee(plan), plan.remarks()))
                .toList();
    }

    private Fate foresee(Plan plan) {
        try {
            return switch (plan) {
                case Plan.Declare declare -> declared(declare);
                case Plan.Hear hear -> heard(hear);
                case Plan.Echo echo -> echoed(echo.alias());
                case Plan.Leave leave -> leave.fate();
            };
        } catch (Refusal refusal) {
            return new Fate.Refused(refusal.code(), refusal.message());
        }
    }

    private Fate declared(Plan.Declare plan) {
        var declaration = plan.draft().declare(NEW, plan.structure(), LabelStandings.by(caller), plan.record());
        Rights.check(caller, declaration, Venue.begun(declaration));
        return new Fate.Declared(0);
    }

    private Fate heard(Plan.Hear plan) {
        var word = plan.word();
        var attaching = plan.attachTo() == null ? word : new ClaimVenue(word.id(), plan.attachTo());
        var venue = venue(word);
        Rights.check(caller, attaching, venue);
        var outcome = venue.outcome(word);
        return new Fate.Heard(attaching == word ? outcome : Outcome.CHANGED, 0, plan.last());
    }

    private Fate echoed(@Nullable AliasVenue alias) {
        if (alias != null) {
            Rights.check(caller, alias, venue(alias));
        }
        return new Fate.Heard(Outcome.ECHO, 0, null);
    }

    private Venue venue(VenueCommand command) {
        return (Venue) log.state(command.id()).orElseThrow();
    }
}
