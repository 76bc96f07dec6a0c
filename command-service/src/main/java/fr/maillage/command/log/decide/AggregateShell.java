package fr.maillage.command.log.decide;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.isLive;

import fr.maillage.command.Located;
import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.CommandLog;
import fr.maillage.events.NetworkEvent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Axon's view of every aggregate: it hands commands to the rules of its type, and events to its state. */
public final class AggregateShell {

    static final String CREATE = "create";
    static final String CHANGE = "change";

    private final AggregateType<?, ?, ?, ?> type;

    @AggregateIdentifier
    private final String id;

    private @Nullable Located state;

    /** @param state null before the first event */
    public AggregateShell(AggregateType<?, ?, ?, ?> type, String id, @Nullable Located state) {
        this.type = type;
        this.id = id;
        this.state = state;
    }

    @CommandHandler(commandName = CREATE)
    AggregateShell(AddressedCommand asked) {
        this(asked.type(), asked.subject().toString(), null);
        append(type.create(asked.command()));
    }

    @CommandHandler(commandName = CHANGE)
    @Nullable Object change(AddressedCommand asked) {
        var decided = type.decide(state(), asked.command());
        decided.events().forEach(this::append);
        return decided.result();
    }

    private void append(NetworkEvent event) {
        var before = communes();
        state = type.evolve(state, event);
        var concerned = Stream.concat(before.stream(), communes().stream()).distinct();
        apply(event, MetaData.with(CommandLog.COMMUNES, concerned.toList()));
    }

    private List<String> communes() {
        return state == null ? List.of() : state.communes();
    }

    @EventSourcingHandler
    void on(NetworkEvent event) {
        // The state knows of a live event already.
        if (!isLive()) {
            state = type.evolve(state, event);
        }
    }

    AggregateType<?, ?, ?, ?> type() {
        return type;
    }

    Located state() {
        return Objects.requireNonNull(state, "state");
    }
}
