package fr.maillage.command.structure;

import fr.maillage.command.log.Shell;
import fr.maillage.command.structure.StructureCommand.AcceptMembership;
import fr.maillage.command.structure.StructureCommand.DescribeStructure;
import fr.maillage.command.structure.StructureCommand.EndMembership;
import fr.maillage.command.structure.StructureCommand.RefuseMembership;
import fr.maillage.command.structure.StructureCommand.RegisterStructure;
import fr.maillage.command.structure.StructureCommand.RegisterStructureAgain;
import fr.maillage.command.structure.StructureCommand.RenumberStructure;
import fr.maillage.command.structure.StructureCommand.RequestMembership;
import fr.maillage.events.StructureEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Hands commands to the rules of {@link Structure}, and facts to its state. */
public final class StructureAggregate extends Shell<Structure, StructureEvent> {

    StructureAggregate() {
        super(StructureEvent.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(RegisterStructure command) {
        begin(command.id(), List.of(Structure.register(command)));
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
    void handle(RenumberStructure command) {
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

    @Override
    protected Structure evolve(@Nullable Structure before, StructureEvent event) {
        return Structure.evolve(before, event);
    }

    @Override
    protected List<String> communes(Structure state) {
        return state.communes();
    }
}
