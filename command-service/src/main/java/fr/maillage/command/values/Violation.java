package fr.maillage.command.values;

/**
 * A reason why a value is not accepted.
 *
 * @param code stable, without the subject's name: {@code commune.unknown}
 * @param message one sentence in French that says what would be accepted
 */
public record Violation(String code, String message) {}
