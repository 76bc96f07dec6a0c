package fr.maillage.command.venue;

import fr.maillage.command.log.Shell;
import fr.maillage.command.venue.VenueCommand.AliasVenue;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import fr.maillage.command.venue.VenueCommand.CloseVenue;
import fr.maillage.command.venue.VenueCommand.ConfirmVenue;
import fr.maillage.command.venue.VenueCommand.CorrectVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenueAgain;
import fr.maillage.command.venue.VenueCommand.DeclareVenueLabel;
import fr.maillage.command.venue.VenueCommand.DescribeVenue;
import fr.maillage.command.venue.VenueCommand.GrantVenueLabel;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.command.venue.VenueCommand.RelocateVenue;
import fr.maillage.command.venue.VenueCommand.ReopenVenue;
import fr.maillage.command.venue.VenueCommand.SetVenueHours;
import fr.maillage.command.venue.VenueCommand.SetVenueOffer;
import fr.maillage.command.venue.VenueCommand.SuspendVenue;
import fr.maillage.command.venue.VenueCommand.WithdrawVenueLabel;
import fr.maillage.events.VenueEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Hands commands to the rules of {@link Venue}, and facts to its state. */
public final class VenueAggregate extends Shell<Venue, VenueEvent> {

    VenueAggregate() {
        super(VenueEvent.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(DeclareVenue command) {
        begin(command.id(), List.of(Venue.declare(command)));
    }

    @CommandHandler
    Reading.Outcome handle(ReadVenue command) {
        var reading = state().read(command);
        say(reading.events());
        return reading.outcome();
    }

    @CommandHandler
    Reading.Outcome handle(CorrectVenue command) {
        var reading = state().read(command);
        say(reading.events());
        return reading.outcome();
    }

    @CommandHandler
    void handle(AliasVenue command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DeclareVenueAgain command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(ClaimVenue command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DescribeVenue command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(RelocateVenue command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(SetVenueHours command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(SetVenueOffer command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DeclareVenueLabel command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(GrantVenueLabel command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(WithdrawVenueLabel command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(SuspendVenue command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(ReopenVenue command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(CloseVenue command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(ConfirmVenue command) {
        say(state().decide(command));
    }

    @Override
    protected Venue evolve(@Nullable Venue before, VenueEvent event) {
        return Venue.evolve(before, event);
    }

    @Override
    protected List<String> communes(Venue state) {
        return state.communes();
    }
}
