package fr.maillage.command.log;

/**
 * Something that at most one subject of the network may hold, such as a SIRET.
 *
 * @param kind such as {@code structure.pivot}
 * @param value within its kind
 */
public record Claim(String kind, String value) {}
