package fr.maillage.command;

import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;

/** Given facts, when a command, then facts or a refusal: how the rules of a subject are tested. */
public final class Rules<T> {

    private final Class<T> shell;

    public Rules(Class<T> shell) {
        this.shell = shell;
    }

    public Given given(Object... facts) {
        return new Given(List.of(facts));
    }

    /** What the log holds of the subject. */
    public final class Given {

        private final List<Object> facts;

        private Given(List<Object> facts) {
            this.facts = facts;
        }

        public When when(Object command) {
            return new When(facts, command);
        }
    }

    /** What is asked of it. */
    public final class When {

        private final List<Object> facts;
        private final Object command;

        private When(List<Object> facts, Object command) {
            this.facts = facts;
            this.command = command;
        }

        public void then(Object... expected) {
            var result = new AggregateTestFixture<>(shell).given(facts).when(command);
            result.expectSuccessfulHandlerExecution().expectEvents(expected);
        }

        public void thenNothing() {
            then();
        }

        public void refused(String code) {
            new AggregateTestFixture<>(shell)
                    .given(facts)
                    .when(command)
                    .expectNoEvents()
                    .expectException(new CustomTypeSafeMatcher<Throwable>("a refusal " + code) {
                        @Override
                        protected boolean matchesSafely(Throwable thrown) {
                            return thrown instanceof Refusal refusal
                                    && refusal.code().equals(code);
                        }
                    });
        }
    }
}
