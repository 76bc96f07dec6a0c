package fr.maillage.command.values;

/**
 * What is wrong with a value.
 *
 * @param code stable, without the subject's name: {@code commune.unknown}
 * @param message one sentence in French that says what would be right
 */
public record Fault(String code, String message) {}
