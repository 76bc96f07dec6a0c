package fr.maillage.query.web.form;

import fr.maillage.access.Identity;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.security.LoginRedirect;
import fr.maillage.query.web.Address.Asked;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.FormPage.Field;
import fr.maillage.query.web.form.FormPage.Option;
import fr.maillage.query.web.form.FormPage.Trouble;
import fr.maillage.query.web.form.FormPage.Wrong;
import fr.maillage.query.web.form.Input.Kind;
import fr.maillage.query.web.form.Lookup.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of forms: their fields, the values in them, and their faults. */
@Component
class Forms {

    private final Texts texts;
    private final NewKey keys;
    private final Fields fields;

    Forms(Texts texts, NewKey keys, Fields fields) {
        this.texts = texts;
        this.keys = keys;
        this.fields = fields;
    }

    /**
     * A form as it is shown.
     *
     * @param given its present values
     * @param trouble why it was refused; null where nothing was sent yet
     */
    FormPage page(
            ReadSession reading,
            FormAction act,
            @Nullable UUID id,
            @Nullable UUID part,
            FormValues given,
            List<FormFault> faults,
            @Nullable String trouble) {
        var subject = part == null ? id : part;
        var hat = hat(reading, act, given, faults);
        var asked = Stream.concat(
                        hat.stream(),
                        act.inputs().stream()
                                .filter(input -> !input.folded() && input.kind() != Kind.SUBJECT)
                                .map(input -> fields.of(act, new Question(reading, input, subject, given), faults)))
                .filter(Field::isOpen)
                .toList();
        var folded = act.inputs().stream()
                .filter(Input::folded)
                .map(input -> fields.of(act, new Question(reading, input, subject, given), faults))
                .toList();
        return new FormPage(
                texts.or("act." + act.code() + ".title", texts.of("act." + act.code())),
                Fields.blankToNull(ListRow.about(name(reading, id), hat.isEmpty() ? hatInWords(reading, given) : null)),
                Fields.blankToNull(texts.or("act." + act.code() + ".why", "")),
                act.address(id, part),
                texts.of("act." + act.code()),
                sent(act, given, hat.isEmpty()),
                asked,
                folded,
                folded.stream()
                        .anyMatch(field ->
                                field.fault() != null || !field.values().isEmpty()),
                trouble == null ? null : trouble(trouble, faults, asked, folded),
                LoginRedirect.back(given.one(FormValues.BACK)),
                Identity.current().map(Identity::account).orElse(""));
    }

    private List<Asked> sent(FormAction act, FormValues given, boolean hatUnseen) {
        var sent = new ArrayList<Asked>();
        var back = given.one(FormValues.BACK);
        var hat = given.one(FormValues.HAT);
        var key = given.one(FormValues.KEY);
        sent.add(new Asked(FormValues.KEY, key == null ? keys.next() : key));
        if (back != null) {
            sent.add(new Asked(FormValues.BACK, back));
        }
        if (hatUnseen && hat != null) {
            sent.add(new Asked(FormValues.HAT, hat));
        }
        act.inputs().stream()
                .filter(Input::carried)
                .flatMap(input -> given.all(input.name()).stream().map(value -> new Asked(input.name(), value)))
                .forEach(sent::add);
        return sent;
    }

    private static @Nullable String name(ReadSession reading, @Nullable UUID id) {
        return id == null ? null : Names.of(reading, List.of(id)).named(id).name();
    }

    /** The acting structure in words; null where it is not settled, or no other is possible. */
    private @Nullable String hatInWords(ReadSession reading, FormValues given) {
        var hat = given.id(FormValues.HAT);
        var own = Identity.current().map(Identity::structures).orElse(Set.of());
        return hat == null || own.equals(Set.of(hat)) ? null : texts.of("form.for", String.valueOf(name(reading, hat)));
    }

    /**
     * The field for the acting structure, where it is not clear: a choice of one's own, or for the hub any by its name.
     */
    private List<Field> hat(ReadSession reading, FormAction act, FormValues given, List<FormFault> faults) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        var named = given.one(FormValues.HAT);
        if (act.by() == FormAction.By.HUB || own.size() == 1 || own.isEmpty() && act.by() == FormAction.By.EITHER) {
            return List.of();
        }
        if (given.id(FormValues.HAT) != null && own.isEmpty()) {
            return List.of();
        }
        var options = Names.of(reading, own).named(own).stream()
                .map(one -> new Option(
                        one.id().toString(), one.name(), one.id().toString().equals(named)))
                .toList();
        return List.of(new Field(
                "f-" + FormValues.HAT,
                FormValues.HAT,
                own.isEmpty() ? "name" : "select",
                own.isEmpty() ? "structure" : null,
                texts.of("form.structure"),
                null,
                true,
                given.all(FormValues.HAT),
                own.isEmpty() ? List.of() : fields.withNone(options),
                Fields.fault(faults, FormValues.HAT::equals)));
    }

    /** The faults: those of a field with that field, the others in words. */
    private Trouble trouble(String said, List<FormFault> faults, List<Field> asked, List<Field> folded) {
        var wrong = Stream.concat(asked.stream(), folded.stream())
                .filter(field -> field.fault() != null)
                .map(field -> new Wrong(field.id(), field.label(), String.valueOf(field.fault())))
                .toList();
        var beside = wrong.stream().map(Wrong::message).toList();
        var words = faults.stream()
                .map(FormFault::message)
                .filter(message -> beside.stream().noneMatch(one -> one.contains(message)))
                .distinct()
                .toList();
        return new Trouble(
                wrong.isEmpty() ? texts.of("form.refused") : texts.of("form.wrong", wrong.size()),
                wrong.isEmpty() && words.isEmpty() ? List.of(said) : words,
                wrong,
                false);
    }
}
