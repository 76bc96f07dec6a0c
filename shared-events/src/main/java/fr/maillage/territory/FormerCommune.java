package fr.maillage.territory;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A commune that no longer exists under this code and name: it joined another, was renamed or changed its code.
 *
 * @param code INSEE, five characters; also that of a commune of today, or of a part of one, where it went on under
 *     another name
 * @param successor code of the commune of full standing that it is, or lies in, today
 * @param until the day it changed ({@code 2016-01-01}); since 2019 the year of the first edition without it
 *     ({@code 2024}); empty where the source tells neither
 * @param postcodes those it had that its successor has not; mostly none
 */
public record FormerCommune(String code, String name, String successor, String until, List<String> postcodes) {

    private static final int LENGTH_OF_DAY = 10;

    /** The day it changed; empty where only the year is known, or nothing is. */
    public Optional<LocalDate> day() {
        return until.length() == LENGTH_OF_DAY ? Optional.of(LocalDate.parse(until)) : Optional.empty();
    }
}
