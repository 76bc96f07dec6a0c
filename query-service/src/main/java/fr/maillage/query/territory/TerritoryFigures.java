package fr.maillage.query.territory;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.maillage.query.reading.TerritoryPath.Area;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a territory at one position.
 *
 * @param note a note that the code asked for is no longer in use, and which territory has it now; null otherwise
 * @param kind scale: {@code commune}, {@code epci}, {@code departement}, {@code region}, {@code france}
 * @param population inhabitants of its communes, in the reference year
 * @param communes number of its communes of full standing
 * @param communesServed number of these communes with an open venue
 * @param communesUnserved communes without an open venue, the most populated first, 500 at most
 * @param members structures that are members of the network
 * @param venues venues by status: OPEN, SUSPENDED, CLOSED
 * @param services open venues by service; every service of the national standard is there, with 0 where none offers it
 * @param servicesMissing services of the standard that no open venue offers
 * @param labels open venues by label or programme
 * @param freshness open venues by freshness
 * @param partnerships partnerships that are formed, begun and not over, with a party that has its seat in the territory
 * @param more what kinds of record add to it, each by its name
 */
public record TerritoryFigures(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,

        String kind,
        String code,
        String name,
        long population,
        long communes,
        long communesServed,
        List<Area> communesUnserved,
        long structures,
        long members,
        Map<String, Long> venues,
        Map<String, Long> services,
        List<String> servicesMissing,
        Map<String, Long> labels,
        Map<String, Long> freshness,
        Opening opening,
        Workshops workshops,
        Resources resources,
        long partnerships,
        long position,
        @JsonAnyGetter @Schema(hidden = true) Map<String, Record> more)
        implements TerritoryAnswer {

    static final String SHAPE_OF_FIGURES = "figures";

    @Override
    @JsonProperty(SHAPE)
    @Schema(allowableValues = SHAPE_OF_FIGURES, requiredMode = Schema.RequiredMode.REQUIRED)
    public String shape() {
        return SHAPE_OF_FIGURES;
    }

    /**
     * The time for which the public is received.
     *
     * @param hoursPerWeek hours in the week of the read session, added up over the open venues whose hours can be read.
     *     Public holidays are set aside; hours on appointment or uncertain add nothing.
     * @param venues number of these venues
     */
    public record Opening(double hoursPerWeek, long venues) {}

    /**
     * Joint workshops held or planned in the territory.
     *
     * @param status number of workshops by their status at the moment of the read session: PROPOSED, CONFIRMED, LAPSED,
     *     CANCELLED, HELD
     * @param people number of people who came, in all
     */
    public record Workshops(Map<String, Long> status, long people) {}

    /**
     * Resources shared in the territory.
     *
     * @param kinds number of shared resources by kind
     * @param hoursUsed hours for which they were reserved until the moment of the read session, each item counted
     */
    public record Resources(Map<String, Long> kinds, double hoursUsed) {}
}
