package fr.maillage.query.workshop;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A warning to the lead that the venue closes.
 *
 * @param closedOn first day on which it is closed
 */
public record Warning(UUID venueId, LocalDate closedOn) {}
