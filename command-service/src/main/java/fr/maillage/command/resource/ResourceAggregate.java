package fr.maillage.command.resource;

import fr.maillage.command.log.Shell;
import fr.maillage.command.resource.ResourceCommand.AcceptReservation;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.command.resource.ResourceCommand.DeclineReservation;
import fr.maillage.command.resource.ResourceCommand.DescribeResource;
import fr.maillage.command.resource.ResourceCommand.HandOverResource;
import fr.maillage.command.resource.ResourceCommand.MoveReservation;
import fr.maillage.command.resource.ResourceCommand.RequestReservation;
import fr.maillage.command.resource.ResourceCommand.ReturnResource;
import fr.maillage.command.resource.ResourceCommand.ReuseResource;
import fr.maillage.command.resource.ResourceCommand.SetResourceQuantity;
import fr.maillage.command.resource.ResourceCommand.ShareResource;
import fr.maillage.command.resource.ResourceCommand.ShareResourceAgain;
import fr.maillage.command.resource.ResourceCommand.WithdrawResource;
import fr.maillage.events.ResourceEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Hands commands to the rules of {@link Resource}, and facts to its state. */
public final class ResourceAggregate extends Shell<Resource, ResourceEvent> {

    ResourceAggregate() {
        super(ResourceEvent.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ShareResource command) {
        begin(command.id(), List.of(Resource.share(command)));
    }

    @CommandHandler
    void handle(ShareResourceAgain command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DescribeResource command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(SetResourceQuantity command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(WithdrawResource command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(ReuseResource command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(RequestReservation command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(AcceptReservation command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DeclineReservation command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(CancelReservation command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(MoveReservation command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(HandOverResource command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(ReturnResource command) {
        say(state().decide(command));
    }

    @Override
    protected Resource evolve(@Nullable Resource before, ResourceEvent event) {
        return Resource.evolve(before, event);
    }

    @Override
    protected List<String> communes(Resource state) {
        return state.communes();
    }
}
