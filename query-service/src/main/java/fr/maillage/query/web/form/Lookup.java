package fr.maillage.query.web.form;

import fr.maillage.access.Identity;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.form.FormPage.Option;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A lookup for one sort of answer, such as names of venues: it offers choices, and finds what a text means. Each
 * package that knows the records gives one as a component, and inputs name it by its sort.
 */
public interface Lookup {

    /**
     * The question that a form asks of a lookup.
     *
     * @param subject record or part that is acted on; null where there is none
     * @param given all values of the form
     */
    record Question(
            ReadSession reading, Input input, @Nullable UUID subject, FormValues given) {

        /** The value of the input; null where it is blank. */
        public @Nullable String written() {
            return given.one(input.name());
        }

        /** The acting structures: the one chosen in the form, else all that the person acts for. */
        public Stream<UUID> acting() {
            Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
            var hat = given.id(FormValues.HAT);
            return hat == null ? own.stream() : Stream.of(hat);
        }
    }

    /** The sorts that it answers, as inputs and {@code /suggestions/<sort>} name them. */
    Set<String> sorts();

    /** Suggestions while somebody is writing, each as a form takes it. */
    default Stream<String> suggest(ReadSession reading, String written) {
        return Stream.empty();
    }

    /** The options, in the order of the form. */
    default List<Option> options(Question question) {
        return List.of();
    }

    /** The text shown of a value that is passed in the address, to be read before answering. */
    default List<String> told(Question question) {
        return List.of();
    }

    /** Puts the meaning of the value into the body of the command, or adds a fault where it is not clear. */
    default void put(Question question, ObjectNode body, List<FormFault> faults) {
        FormReader.text(body, question.input().name(), question.written());
    }
}
