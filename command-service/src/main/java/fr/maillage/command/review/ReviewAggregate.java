package fr.maillage.command.review;

import fr.maillage.command.log.Shell;
import fr.maillage.command.review.ReviewCommand.AddNote;
import fr.maillage.command.review.ReviewCommand.CloseFollowUp;
import fr.maillage.command.review.ReviewCommand.FlagActivity;
import fr.maillage.command.review.ReviewCommand.MaskText;
import fr.maillage.command.review.ReviewCommand.OpenAgain;
import fr.maillage.command.review.ReviewCommand.OpenFollowUp;
import fr.maillage.command.review.ReviewCommand.SettleFlag;
import fr.maillage.events.ReviewEvent;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Hands commands to the rules of {@link Review}, and facts to its state. */
public final class ReviewAggregate extends Shell<Review, ReviewEvent> {

    ReviewAggregate() {
        super(ReviewEvent.class);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(FlagActivity command) {
        begin(command.id(), List.of(Review.open(command)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(OpenFollowUp command) {
        begin(command.id(), List.of(Review.open(command)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(AddNote command) {
        begin(command.id(), List.of(Review.open(command)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(MaskText command) {
        begin(command.id(), List.of(Review.open(command)));
    }

    @CommandHandler
    void handle(OpenAgain command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(SettleFlag command) {
        say(state().decide(command));
    }

    @CommandHandler
    void handle(CloseFollowUp command) {
        say(state().decide(command));
    }

    @Override
    protected Review evolve(@Nullable Review before, ReviewEvent event) {
        return Review.evolve(before, event);
    }

    @Override
    protected List<String> communes(Review state) {
        return state.communes();
    }
}
