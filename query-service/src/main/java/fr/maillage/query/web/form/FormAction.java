package fr.maillage.query.web.form;

import fr.maillage.query.reading.ReadSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A form action: something that people may do on a page, with a form or with a button alone. Its words are messages:
 * {@code act.<code>} on its button, {@code act.<code>.title} over its form and on a button that begins a record,
 * {@code act.<code>.why} for what people should know first, {@code act.<code>.done} once it is recorded,
 * {@code act.<code>.doubted} over its own doubt where it has one.
 *
 * @param code of its address: {@code /agir/<code>}
 * @param command address at the command side; {@code {id}} and {@code {part}} stand for the ids of what is acted on
 * @param by in whose name it is done
 * @param carrier field of the body that names the acting structure; null where the command side takes it from the
 *     header
 * @param page path of the page that shows the record; {@code {id}} stands for its id
 * @param told fixed fields of the body
 * @param inputs of its form; none where the button alone is enough
 * @param kept fields that a replacing command takes but the form does not show: they are sent with their known values
 * @param current the known values that the form starts from
 * @param doubt its own check, beside the one for personal data
 * @param outcome its own words for the outcome
 */
public record FormAction(
        String code,
        String command,
        By by,
        @Nullable String carrier,
        String page,
        Map<String, Object> told,
        List<Input> inputs,
        List<Input> kept,
        InitialValues current,
        Doubt doubt,
        OutcomeWords outcome) {

    /** The endings of a form action's own messages. An input with such a name takes its words from all forms alone. */
    static final Set<String> OWN_WORDS = Set.of("title", "why", "done", "doubted");

    /** In whose name something is done. */
    public enum By {
        /** In the hub's name: no structure is named. */
        HUB,
        /** In a structure's name, or by the hub in its own. */
        EITHER,
        /** In a structure's name; the hub names the structure for which it acts. */
        STRUCTURE
    }

    public FormAction {
        told = Map.copyOf(told);
        inputs = List.copyOf(inputs);
        kept = List.copyOf(kept);
    }

    /** A form action without inputs: its button is enough. */
    public static FormAction of(String code, String command, By by, String page) {
        return new FormAction(
                code,
                command,
                by,
                null,
                page,
                Map.of(),
                List.of(),
                List.of(),
                InitialValues.NOTHING,
                Doubt.NONE,
                OutcomeWords.USUAL);
    }

    /** The same, naming the acting structure in that field of the body. */
    public FormAction carriedBy(String field) {
        return new FormAction(code, command, by, field, page, told, inputs, kept, current, doubt, outcome);
    }

    /** The same, with one fixed field in the body. */
    public FormAction telling(String field, Object value) {
        return new FormAction(
                code, command, by, carrier, page, Map.of(field, value), inputs, kept, current, doubt, outcome);
    }

    public FormAction asking(Input... asked) {
        return new FormAction(code, command, by, carrier, page, told, List.of(asked), kept, current, doubt, outcome);
    }

    /** The same, sending these fields along with their known values, unseen. */
    public FormAction keeping(Input... unasked) {
        return new FormAction(
                code, command, by, carrier, page, told, inputs, List.of(unasked), current, doubt, outcome);
    }

    public FormAction startingFrom(InitialValues known) {
        return new FormAction(code, command, by, carrier, page, told, inputs, kept, known, doubt, outcome);
    }

    public FormAction doubting(Doubt own) {
        return new FormAction(code, command, by, carrier, page, told, inputs, kept, current, own, outcome);
    }

    public FormAction saying(OutcomeWords own) {
        return new FormAction(code, command, by, carrier, page, told, inputs, kept, current, doubt, own);
    }

    /**
     * The known values of the subject, by the names of the inputs. There are none without a subject, and none for
     * masked words.
     */
    FormValues known(ReadSession reading, @Nullable UUID subject) {
        return subject == null
                ? FormValues.NOTHING
                : current.of(reading, subject).withoutMasked();
    }

    /** The address of its form. */
    public String address(@Nullable UUID id, @Nullable UUID part) {
        return "/agir/" + code + (id == null ? "" : "/" + id) + (part == null ? "" : "/" + part);
    }

    /** Whether it begins a record of its own, even where its button stands beside another one. */
    boolean begins() {
        return !command.contains("{id}");
    }

    String command(@Nullable UUID id, @Nullable UUID part) {
        return command.replace("{id}", String.valueOf(id)).replace("{part}", String.valueOf(part));
    }

    /**
     * The path of the record's page.
     *
     * @param id of the record acted on or begun
     */
    String page(UUID id) {
        return page.replace("{id}", id.toString());
    }
}
