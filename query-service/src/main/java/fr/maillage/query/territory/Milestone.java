package fr.maillage.query.territory;

import java.time.LocalDate;

/**
 * The few figures by which people follow a territory from one date to another, as they stood at the end of a day.
 *
 * @param venues open ones
 * @param communes in how many communes one is open
 * @param fresh how many of the open ones were said to be right within six months
 * @param members structures that are members of the network
 * @param partnerships formed, begun and not over
 * @param workshops held up to that day
 * @param people who came to them
 */
public record Milestone(
        LocalDate day,
        long venues,
        long communes,
        long fresh,
        long members,
        long partnerships,
        long workshops,
        long people) {}
