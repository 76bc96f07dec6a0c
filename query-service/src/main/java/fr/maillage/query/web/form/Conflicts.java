package fr.maillage.query.web.form;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.Outcome.Conflict;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words of a refusal because of a conflict, beside the input: who has the resource, and for which period. */
@Component
class Conflicts {

    private static final int TOLD = 3;

    private final Texts texts;

    Conflicts(Texts texts) {
        this.texts = texts;
    }

    /** The faults of the refused command. With conflicts, one fault beside the first input tells them. */
    List<FormFault> of(ReadSession reading, FormAction act, Outcome.Refused refused) {
        if (refused.conflicts().isEmpty()) {
            return refused.faults();
        }
        var named = refused.conflicts().stream()
                .map(Conflict::structure)
                .filter(Objects::nonNull)
                .toList();
        var names = Names.of(reading, named);
        var told = refused.conflicts().stream().limit(TOLD).map(one -> told(one, names, reading));
        var field = act.inputs().isEmpty() ? "" : act.inputs().getFirst().name();
        return List.of(new FormFault(
                field,
                String.join(
                        " ", Stream.concat(Stream.of(refused.message()), told).toList())));
    }

    private String told(Conflict one, Names names, ReadSession reading) {
        var period = DateFormatter.period(one.period(), reading.day());
        var late = one.late() ? ".late" : "";
        return one.structure() == null
                ? texts.of("form.taken" + late, one.quantity(), period)
                : texts.of("form.conflict" + late, names.named(one.structure()).name(), one.quantity(), period);
    }
}
