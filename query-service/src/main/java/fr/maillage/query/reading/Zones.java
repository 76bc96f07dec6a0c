package fr.maillage.query.reading;

import fr.maillage.time.Paris;
import java.time.ZoneId;
import java.util.Map;

/** The time zones of venues: Paris, and overseas that of the venue's territory. */
public final class Zones {

    /**
     * Zones by the first three digits of a commune's INSEE code (INSEE, code officiel géographique); names of the IANA
     * database.
     */
    private static final Map<String, ZoneId> OVERSEAS = Map.ofEntries(
            zone("971", "America/Guadeloupe"),
            zone("972", "America/Martinique"),
            zone("973", "America/Cayenne"),
            zone("974", "Indian/Reunion"),
            zone("975", "America/Miquelon"),
            zone("976", "Indian/Mayotte"),
            zone("977", "America/St_Barthelemy"),
            zone("978", "America/Marigot"),
            zone("986", "Pacific/Wallis"),
            zone("987", "Pacific/Tahiti"),
            zone("988", "Pacific/Noumea"));

    private static final int TERRITORY_DIGITS = 3;

    private Zones() {}

    /**
     * The time zone of a commune.
     *
     * @param commune INSEE code
     */
    public static ZoneId of(String commune) {
        return commune.length() < TERRITORY_DIGITS
                ? Paris.ZONE
                : OVERSEAS.getOrDefault(commune.substring(0, TERRITORY_DIGITS), Paris.ZONE);
    }

    private static Map.Entry<String, ZoneId> zone(String territory, String name) {
        return Map.entry(territory, ZoneId.of(name));
    }
}
