package fr.maillage.query.workshop;

import java.time.LocalDate;
import java.util.UUID;

/** The lead was told that the venue closes. @param closedOn the first day on which it is */
public record Warning(UUID venueId, LocalDate closedOn) {}
