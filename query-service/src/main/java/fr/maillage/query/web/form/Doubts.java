package fr.maillage.query.web.form;

import fr.maillage.privacy.PersonalTrace;
import fr.maillage.query.reading.Language;
import fr.maillage.query.web.form.Input.Kind;
import java.util.List;
import java.util.Set;

/**
 * The check for values that may be about a person. It comes before anything is recorded, because a recorded event
 * cannot be taken back.
 */
final class Doubts {

    private static final Set<Kind> WRITTEN = Set.of(Kind.LINE, Kind.PROSE, Kind.EMAIL, Kind.PHONE, Kind.HOURS);

    private Doubts() {}

    /**
     * One doubt for each sort of personal trace in each input.
     *
     * @param before the known values, recorded already: not
     * checked again
     */
    static List<FormFault> of(FormAction act, FormValues given, FormValues before) {
        return act.inputs().stream()
                .filter(input -> WRITTEN.contains(input.kind()))
                .flatMap(input -> given.all(input.name()).stream()
                        .filter(text -> !before.all(input.name()).contains(text))
                        .flatMap(text -> traces(input, text).stream())
                        .distinct()
                        .map(trace -> new FormFault(input.name(), Language.say("forms", trace.code()))))
                .toList();
    }

    private static List<PersonalTrace> traces(Input input, String text) {
        return input.kind() == Kind.PHONE ? PersonalTrace.ofPhone(text) : PersonalTrace.in(text);
    }
}
