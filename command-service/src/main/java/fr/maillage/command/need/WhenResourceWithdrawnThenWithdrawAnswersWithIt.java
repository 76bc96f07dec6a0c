package fr.maillage.command.need;

import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.events.NeedEvent;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ResourceEvent.ResourceWithdrawn;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Policy: the answers that offer a withdrawn resource are withdrawn, also those given at the same moment. */
final class WhenResourceWithdrawnThenWithdrawAnswersWithIt implements Policy {

    private static final String GONE = "gone";

    @Override
    public String name() {
        return "withdraw-answers-with-withdrawn-resource";
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(NeedEvent.class, ResourceWithdrawn.class);
    }

    /** The policy remembers the answers with each resource. A withdrawn resource is remembered as a thing of its own. */
    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var subject = recorded.subject();
        switch (recorded.event()) {
            case NeedAnswered answered -> {
                return answered(new GivenAnswer(subject, answered.structureId()), resource(answered.with()), state);
            }
            case AnswerWithdrawn over -> state.forget(new GivenAnswer(subject, over.structureId()).id());
            case NeedMet over -> GivenAnswer.forgetAll(subject, state);
            case NeedWithdrawn over -> GivenAnswer.forgetAll(subject, state);
            case ResourceWithdrawn gone -> {
                var offered = state.of(subject);
                state.tie(subject, subject, GONE);
                return offered.stream()
                        .filter(GivenAnswer::is)
                        .map(tie -> GivenAnswer.read(tie).withdraw())
                        .toList();
            }
            default -> {}
        }
        return List.of();
    }

    private static List<PolicyCommand> answered(GivenAnswer answer, @Nullable UUID resource, PolicyState state) {
        if (resource == null) {
            state.forget(answer.id());
            return List.of();
        }
        answer.keep(resource, state);
        return state.about(resource).isEmpty() ? List.of() : List.of(answer.withdraw());
    }

    /** The resource or document among the means; null where they are something else. */
    private static @Nullable UUID resource(@Nullable NeedMeans means) {
        return means == null
                ? null
                : switch (means.kind()) {
                    case RESOURCE, DOCUMENT -> means.id();
                    case VENUE, WORKSHOP -> null;
                };
    }
}
