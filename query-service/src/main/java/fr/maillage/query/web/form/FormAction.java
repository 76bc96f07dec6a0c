package fr.maillage.query.web.form;

import fr.maillage.query.reading.ReadSession;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that one may do on a page. Its words are messages: {@code act.<code>} on its button, {@code act.<code>.title}
 * over its form and where it begins something, {@code act.<code>.why} where something is to be known first, {@code act.<code>.done} once it is recorded,
 * {@code act.<code>.doubted} over its own doubt where it has one.
 *
 * @param code of its address: {@code /agir/<code>}
 * @param command address at the command side; {@code {id}} and {@code {part}} stand for what is acted on
 * @param by in whose name it is done
 * @param carrier field of the body that names the structure acting; null where the command side knows it from the header
 * @param page where what it is done to is shown, {@code {id}} being its id
 * @param told what the body says whoever fills in the form
 * @param inputs what is asked; none where the button says it all
 * @param kept what an action that replaces takes too and its form does not show: sent as it is known when the form comes back
 * @param current what the inputs hold at first
 * @param doubt its own, beside those about persons
 * @param outcome its own words for what became of it
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

    /** What messages of its own end with: an input of that name goes by the word that it has in all forms. */
    static final Set<String> OWN_WORDS = Set.of("title", "why", "done", "doubted");

    /** In whose name something is done. */
    public enum By {
        /** The hub's: no structure is named. */
        HUB,
        /** A structure's; the hub does it as itself. */
        EITHER,
        /** A structure's; the hub names the one for which it does it. */
        STRUCTURE
    }

    public FormAction {
        told = Map.copyOf(told);
        inputs = List.copyOf(inputs);
        kept = List.copyOf(kept);
    }

    /** Something that is said by its button alone. */
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

    public FormAction carriedBy(String field) {
        return new FormAction(code, command, by, field, page, told, inputs, kept, current, doubt, outcome);
    }

    public FormAction telling(String field, Object value) {
        return new FormAction(
                code, command, by, carrier, page, Map.of(field, value), inputs, kept, current, doubt, outcome);
    }

    public FormAction asking(Input... asked) {
        return new FormAction(code, command, by, carrier, page, told, List.of(asked), kept, current, doubt, outcome);
    }

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

    /** What is known of the subject, by the names of the inputs; nothing where there is none, nor of words that are masked. */
    FormValues known(ReadSession reading, @Nullable UUID subject) {
        return subject == null
                ? FormValues.NOTHING
                : current.of(reading, subject).withoutMasked();
    }

    /** Its address on the pages. */
    public String address(@Nullable UUID id, @Nullable UUID part) {
        return "/agir/" + code + (id == null ? "" : "/" + id) + (part == null ? "" : "/" + part);
    }

    /** Whether it brings a record of its own, even where it is asked beside another one. */
    boolean begins() {
        return !command.contains("{id}");
    }

    String command(@Nullable UUID id, @Nullable UUID part) {
        return command.replace("{id}", String.valueOf(id)).replace("{part}", String.valueOf(part));
    }

    /** Where the record is shown. @param id of the record acted on or begun */
    String page(UUID id) {
        return page.replace("{id}", id.toString());
    }
}
