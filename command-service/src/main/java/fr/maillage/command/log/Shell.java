package fr.maillage.command.log;

/**
 * The framework's side of a subject: it hands commands to the rules, and facts to the state.
 *
 * @param <S> the state: an immutable record, so that the engine may keep it and put a fresh shell around it
 */
public interface Shell<S> {

    S state();

    /** Makes a fresh shell stand where the state does. */
    void restore(String id, S state);
}
