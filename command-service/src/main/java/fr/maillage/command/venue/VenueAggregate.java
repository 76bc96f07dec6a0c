package fr.maillage.command.venue;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Shell;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import fr.maillage.command.venue.VenueCommand.CloseVenue;
import fr.maillage.command.venue.VenueCommand.ConfirmVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenueAgain;
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
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Hands commands to the rules of {@link Venue}, and facts to its state. */
public final class VenueAggregate implements Shell<Venue> {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Venue venue;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(DeclareVenue command) {
        id = command.id().toString();
        say(List.of(Venue.declare(command)));
    }

    @CommandHandler
    Reading.Outcome handle(ReadVenue command) {
        var reading = state().read(command);
        say(reading.events());
        return reading.outcome();
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

    @EventSourcingHandler
    void on(VenueEvent event, DomainEventMessage<?> message) {
        id = message.getAggregateIdentifier();
        venue = Venue.evolve(venue, event);
    }

    @Override
    public Venue state() {
        return Objects.requireNonNull(venue, "venue");
    }

    @Override
    public void restore(String id, Venue state) {
        this.id = id;
        this.venue = state;
    }

    private void say(List<? extends VenueEvent> events) {
        for (var event : events) {
            apply(event, MetaData.with(CommandLog.COMMUNES, Venue.concerned(venue, event)));
        }
    }
}
