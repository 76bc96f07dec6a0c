package fr.maillage.command.partnership;

import fr.maillage.command.log.Shell;
import fr.maillage.command.partnership.PartnershipCommand.AcceptPartnership;
import fr.maillage.command.partnership.PartnershipCommand.DeclinePartnership;
import fr.maillage.command.partnership.PartnershipCommand.EndPartnership;
import fr.maillage.command.partnership.PartnershipCommand.LeavePartnership;
import fr.maillage.command.partnership.PartnershipCommand.PartWithMember;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnership;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnershipAgain;
import fr.maillage.command.partnership.PartnershipCommand.RenewPartnership;
import fr.maillage.events.PartnershipEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Hands commands to the rules of {@link Partnership}, and facts to its state. */
public final class PartnershipAggregate extends Shell<Partnership, PartnershipEvent> {

    PartnershipAggregate() {
        super(PartnershipEvent.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(ProposePartnership command) {
        begin(command.id(), List.of(Partnership.propose(command)));
    }

    @CommandHandler
    void handle(ProposePartnershipAgain command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(AcceptPartnership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(DeclinePartnership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(RenewPartnership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(LeavePartnership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(EndPartnership command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(PartWithMember command) {
        say(state().decide(command));
    }

    @Override
    protected Partnership evolve(@Nullable Partnership before, PartnershipEvent event) {
        return Partnership.evolve(before, event);
    }

    @Override
    protected List<String> communes(Partnership state) {
        return state.communes();
    }
}
