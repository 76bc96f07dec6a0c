package fr.maillage.command.workshop;

import fr.maillage.command.log.Shell;
import fr.maillage.command.workshop.WorkshopCommand.CancelWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ConfirmWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DeclineWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DescribeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.HoldWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.JoinWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshopAgain;
import fr.maillage.command.workshop.WorkshopCommand.RescheduleWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.WarnWorkshop;
import fr.maillage.events.WorkshopEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Hands commands to the rules of {@link Workshop}, and facts to its state. */
public final class WorkshopAggregate extends Shell<Workshop, WorkshopEvent> {

    WorkshopAggregate() {
        super(WorkshopEvent.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ProposeWorkshop command) {
        begin(command.id(), List.of(Workshop.propose(command)));
    }

    @CommandHandler
    void handle(ProposeWorkshopAgain command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DescribeWorkshop command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(JoinWorkshop command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DeclineWorkshop command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(ConfirmWorkshop command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(RescheduleWorkshop command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(CancelWorkshop command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(HoldWorkshop command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(WarnWorkshop command) {
        say(state().decide(command));
    }

    @Override
    protected Workshop evolve(@Nullable Workshop before, WorkshopEvent event) {
        return Workshop.evolve(before, event);
    }

    @Override
    protected List<String> communes(Workshop state) {
        return state.communes();
    }
}
