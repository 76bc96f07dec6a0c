package fr.maillage.command;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.log.AggregateType;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.decide.AddressedCommand;
import fr.maillage.command.log.decide.AggregateShell;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomMatcher;
import org.hamcrest.CustomTypeSafeMatcher;

/** Given events, when a command, then events or a refusal: how the rules of a type of aggregate are tested. */
public record Rules(AggregateType<?, ?, ?, ?> type) {

    private static final UUID ID = new UUID(0, 1);

    public Given given(Object... events) {
        return new Given(this, List.of(events));
    }

    /** What the log holds of the aggregate. */
    public record Given(Rules rules, List<Object> events) {

        public When when(Object command) {
            return new When(rules.ask(events, command));
        }
    }

    /** What is asked of it, and what came of it. */
    public record When(ResultValidator<AggregateShell> result) {

        public void then(Object... expected) {
            result.expectSuccessfulHandlerExecution().expectEvents(expected);
        }

        public void thenNothing() {
            then();
        }

        /** @param communes INSEE codes, as they stand beside the only event that follows */
        public void concerns(String... communes) {
            result.expectEventsMatching(new CustomMatcher<>("concerns " + List.of(communes)) {
                @Override
                public boolean matches(Object events) {
                    var only = (EventMessage<?>) ((List<?>) events).getFirst();
                    assertThat(only.getMetaData().get(CommandLog.COMMUNES)).isEqualTo(List.of(communes));
                    return true;
                }
            });
        }

        public void refused(String code) {
            result.expectNoEvents().expectException(new CustomTypeSafeMatcher<Throwable>("a refusal " + code) {
                @Override
                protected boolean matchesSafely(Throwable thrown) {
                    return thrown instanceof Refusal refusal && refusal.code().equals(code);
                }
            });
        }
    }

    private ResultValidator<AggregateShell> ask(List<Object> events, Object command) {
        var asked = new AddressedCommand(type, ID, command);
        return new AggregateTestFixture<>(AggregateShell.class)
                .registerAggregateFactory(new Shells(type))
                .registerCommandTargetResolver(message -> new VersionedAggregateIdentifier(ID.toString(), null))
                .given(events)
                .when(new GenericCommandMessage<>(new GenericMessage<>(asked), asked.name()));
    }

    private record Shells(AggregateType<?, ?, ?, ?> type) implements AggregateFactory<AggregateShell> {

        @Override
        public AggregateShell createAggregateRoot(String id, DomainEventMessage<?> first) {
            return new AggregateShell(type, id, null);
        }

        @Override
        public Class<AggregateShell> getAggregateType() {
            return AggregateShell.class;
        }
    }
}
