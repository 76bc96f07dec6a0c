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
 * The knowledge of one sort of answer, such as names of venues: what there is to choose from, and what is meant by what was
 * written. Whatever knows the records gives it as a component, and inputs ask for it by its sort.
 */
public interface Lookup {

    /**
     * What is asked.
     *
     * @param subject that the act is done to; null where to none
     * @param given all that was written in the form
     */
    record Question(
            ReadSession reading, Input input, @Nullable UUID subject, FormValues given) {

        /** What was written in the input; null where nothing was. */
        public @Nullable String written() {
            return given.one(input.name());
        }

        /** The structures for which somebody acts: one's own, or the one for which the hub does. */
        public Stream<UUID> acting() {
            Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
            var hat = given.id(FormValues.HAT);
            return hat == null ? own.stream() : Stream.of(hat);
        }
    }

    /** What inputs call it, and {@code /suggestions/<sort>}. */
    Set<String> sorts();

    /** What somebody might mean who is still writing, as one may write it in a form. */
    default Stream<String> suggest(ReadSession reading, String written) {
        return Stream.empty();
    }

    /** What there is to choose from, in the order of the form. */
    default List<Option> options(Question question) {
        return List.of();
    }

    /** What is shown of something that one comes with, to be read before one answers. */
    default List<String> told(Question question) {
        return List.of();
    }

    /** Puts what is meant into the body of the command, or a fault where that is not clear. */
    default void put(Question question, ObjectNode body, List<FormFault> faults) {
        FormReader.text(body, question.input().name(), question.written());
    }
}
