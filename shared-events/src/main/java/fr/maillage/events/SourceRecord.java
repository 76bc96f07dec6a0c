package fr.maillage.events;

import java.time.LocalDate;

/**
 * A record of another system, from which a statement comes.
 *
 * @param name the source, as named at import, such as {@code conseiller-numerique}
 * @param id the record's id in that source
 * @param saidOn the day on which the source last changed or confirmed it ({@code date_maj} of the national standard)
 */
public record SourceRecord(String name, String id, LocalDate saidOn) {}
