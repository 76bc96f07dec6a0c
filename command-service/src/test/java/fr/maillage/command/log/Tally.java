package fr.maillage.command.log;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.maillage.command.Refusal;
import fr.maillage.events.Contact;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureKind;
import fr.maillage.events.StructureProfile;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The smallest subject that can be begun, counted up, refuse and do nothing: it speaks in real facts of structures. */
final class Tally implements Shell<Integer> {

    static final SubjectKind<Tally> KIND = new SubjectKind<>("structure", Tally.class, Tally::new);

    static final ClaimRule PIVOTS =
            event -> event instanceof StructureRegistered registered && registered.pivot() != null
                    ? List.of(pivot(registered.pivot()))
                    : List.of();

    /** Begins a tally that alone holds the pivot. */
    record Begin(
            @TargetAggregateIdentifier UUID id, @Nullable String pivot) {}

    /** Counts one more, up to the limit. */
    record Count(@TargetAggregateIdentifier UUID id, int limit) {}

    record Nothing(@TargetAggregateIdentifier UUID id) {}

    @AggregateIdentifier
    private @Nullable String id;

    private @Nullable Integer count;

    static Claim pivot(String value) {
        return new Claim("structure.pivot", value);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Begin command) {
        id = command.id().toString();
        var profile = new StructureProfile(
                "EPN de Liévin",
                StructureKind.ASSOCIATION,
                "62510",
                null,
                null,
                new Contact(null, List.of(), List.of()));
        say(new StructureRegistered(command.pivot(), profile));
    }

    @CommandHandler
    int handle(Count command) {
        if (state() >= command.limit()) {
            throw Refusal.rule("tally.full", "Plus de place.");
        }
        say(new MembershipRequested());
        return state();
    }

    @CommandHandler
    void handle(Nothing command) {}

    @EventSourcingHandler
    void on(NetworkEvent event, DomainEventMessage<?> message) {
        id = message.getAggregateIdentifier();
        count = count == null ? 0 : count + 1;
    }

    @Override
    public Integer state() {
        return Objects.requireNonNull(count);
    }

    @Override
    public void restore(String id, Integer state) {
        this.id = id;
        this.count = state;
    }

    private void say(NetworkEvent event) {
        apply(event, MetaData.with(CommandLog.COMMUNES, List.of("62510")));
    }
}
