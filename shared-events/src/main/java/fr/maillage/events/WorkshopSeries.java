package fr.maillage.events;

import java.util.UUID;

/**
 * The place of a workshop in a series: dates that were proposed together, each a workshop of its own.
 *
 * @param id the same for all its dates: the id of the first one
 * @param number place of the date in the series as it was proposed, from 1
 * @param size how many dates were proposed
 */
public record WorkshopSeries(UUID id, int number, int size) {}
