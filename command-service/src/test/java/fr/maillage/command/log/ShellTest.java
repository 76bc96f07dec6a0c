package fr.maillage.command.log;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.structure.StructureAggregate;
import fr.maillage.command.structure.StructureCommand.DescribeStructure;
import fr.maillage.command.structure.StructureCommand.RegisterStructure;
import fr.maillage.events.Contact;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureKind;
import fr.maillage.events.StructureProfile;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.CustomMatcher;
import org.junit.jupiter.api.Test;

class ShellTest {

    private static final UUID ID = new UUID(1, 2);

    private final AggregateTestFixture<StructureAggregate> structure =
            new AggregateTestFixture<>(StructureAggregate.class);

    @Test
    void a_fact_concerns_the_communes_before_and_after_it() {
        assertConcerns(structure.givenNoPriorActivity(), new RegisterStructure(ID, null, seatedIn("62510")), "62510");
        assertConcerns(
                structure.given(new StructureRegistered(null, seatedIn("62510"))),
                new DescribeStructure(ID, seatedIn("62498")),
                "62510",
                "62498");
    }

    private static void assertConcerns(TestExecutor<StructureAggregate> before, Object command, String... communes) {
        before.when(command).expectEventsMatching(new CustomMatcher<>("concerns " + List.of(communes)) {
            @Override
            public boolean matches(Object events) {
                var only = (EventMessage<?>) ((List<?>) events).getFirst();
                assertThat(only.getMetaData().get(CommandLog.COMMUNES)).isEqualTo(List.of(communes));
                return true;
            }
        });
    }

    private static StructureProfile seatedIn(String commune) {
        return new StructureProfile(
                "EPN", StructureKind.ASSOCIATION, commune, null, null, new Contact(null, List.of(), List.of()));
    }
}
