package fr.maillage.query.web.form;

import fr.maillage.privacy.PersonalTrace;
import fr.maillage.query.web.Reasons;
import fr.maillage.query.web.form.Input.Kind;
import java.util.List;
import java.util.Set;

/** What somebody wrote that may be about a person: said before anything is recorded, for nothing recorded can be taken back. */
final class Doubts {

    private static final Set<Kind> WRITTEN = Set.of(Kind.LINE, Kind.PROSE, Kind.EMAIL, Kind.PHONE, Kind.HOURS);

    private Doubts() {}

    /** One for each sort of trace in each input. @param before what stood there: it is recorded already */
    static List<FormFault> of(FormAction act, FormValues given, FormValues before) {
        return act.inputs().stream()
                .filter(input -> WRITTEN.contains(input.kind()))
                .flatMap(input -> given.all(input.name()).stream()
                        .filter(text -> !before.all(input.name()).contains(text))
                        .flatMap(text -> traces(input, text).stream())
                        .distinct()
                        .map(trace -> new FormFault(input.name(), Reasons.words(trace.code(), trace.warning()))))
                .toList();
    }

    private static List<PersonalTrace> traces(Input input, String text) {
        return input.kind() == Kind.PHONE ? PersonalTrace.ofPhone(text) : PersonalTrace.in(text);
    }
}
