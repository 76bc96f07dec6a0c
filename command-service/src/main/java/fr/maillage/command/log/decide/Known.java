package fr.maillage.command.log.decide;

import fr.maillage.command.log.Shell;
import fr.maillage.command.log.SubjectKind;

/**
 * How a subject stands.
 *
 * @param sequence its last fact
 * @param state what all its facts up to there add up to; immutable
 */
record Known(SubjectKind<?> kind, long sequence, Object state) {

    /** A fresh shell that stands there, of the kind that the caller has made sure of. */
    @SuppressWarnings("unchecked") // the state came out of a shell of the same kind
    <T extends Shell<?, ?>> T shell(SubjectKind<T> expected, String id) {
        var shell = expected.fresh().get();
        ((Shell<Object, ?>) shell).restore(id, state);
        return shell;
    }
}
