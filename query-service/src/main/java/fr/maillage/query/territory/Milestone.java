package fr.maillage.query.territory;

import java.time.LocalDate;

/**
 * The few figures by which people follow a territory from one date to another, as they stood at the end of a day.
 *
 * @param venues open venues
 * @param communes communes with an open venue
 * @param fresh open venues that were changed or confirmed within six months
 * @param members structures that are members of the network
 * @param partnerships partnerships that are formed, begun and not over
 * @param workshops workshops held up to that day
 * @param people people who came to these workshops
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
