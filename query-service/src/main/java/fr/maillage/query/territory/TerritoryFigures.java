package fr.maillage.query.territory;

import java.util.Map;

/**
 * The figures of a territory at one position.
 *
 * @param kind scale: {@code commune}, {@code epci}, {@code departement}, {@code region}, {@code france}
 * @param population inhabitants of its communes, of the reference year
 * @param communes how many communes of full standing it holds
 * @param communesServed in how many of them a venue is open
 * @param members structures that are members of the network
 * @param venues by status: OPEN, SUSPENDED, CLOSED
 * @param services open venues by service; every service of the national standard is there, with 0 where none offers it
 * @param labels open venues by label or programme
 * @param freshness open venues by freshness
 */
public record TerritoryFigures(
        String kind,
        String code,
        String name,
        long population,
        long communes,
        long communesServed,
        long structures,
        long members,
        Map<String, Long> venues,
        Map<String, Long> services,
        Map<String, Long> labels,
        Map<String, Long> freshness,
        long position) {}
