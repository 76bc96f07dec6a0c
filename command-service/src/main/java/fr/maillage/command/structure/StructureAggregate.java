package fr.maillage.command.structure;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Shell;
import fr.maillage.command.structure.StructureCommand.AcceptMembership;
import fr.maillage.command.structure.StructureCommand.DescribeStructure;
import fr.maillage.command.structure.StructureCommand.EndMembership;
import fr.maillage.command.structure.StructureCommand.RefuseMembership;
import fr.maillage.command.structure.StructureCommand.RegisterStructure;
import fr.maillage.command.structure.StructureCommand.RegisterStructureAgain;
import fr.maillage.command.structure.StructureCommand.RequestMembership;
import fr.maillage.events.StructureEvent;
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

/** Hands commands to the rules of {@link Structure}, and facts to its state. */
public final class StructureAggregate implements Shell<Structure> {

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Structure structure;

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterStructure command) {
        id = command.id().toString();
        say(List.of(Structure.register(command)));
    }

    @CommandHandler
    void handle(RegisterStructureAgain command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DescribeStructure command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(RequestMembership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(AcceptMembership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(RefuseMembership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(EndMembership command) {
        say(state().decide(command));
    }

    @EventSourcingHandler
    void on(StructureEvent event, DomainEventMessage<?> message) {
        id = message.getAggregateIdentifier();
        structure = Structure.evolve(structure, event);
    }

    @Override
    public Structure state() {
        return Objects.requireNonNull(structure, "structure");
    }

    @Override
    public void restore(String id, Structure state) {
        this.id = id;
        this.structure = state;
    }

    private void say(List<StructureEvent> events) {
        for (var event : events) {
            apply(event, MetaData.with(CommandLog.COMMUNES, Structure.concerned(structure, event)));
        }
    }
}
