package fr.maillage.query.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import fr.maillage.query.reading.Whereabouts.Area;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a territory at one position.
 *
 * @param note what is to know of the code that was asked for: that it is none any more, and whose it is now; null otherwise
 * @param kind scale: {@code commune}, {@code epci}, {@code departement}, {@code region}, {@code france}
 * @param population inhabitants of its communes, of the reference year
 * @param communes how many communes of full standing it holds
 * @param communesServed in how many of them a venue is open
 * @param communesUnserved those where none is, the most populated first, 500 at most
 * @param members structures that are members of the network
 * @param venues by status: OPEN, SUSPENDED, CLOSED
 * @param services open venues by service; every service of the national standard is there, with 0 where none offers it
 * @param servicesMissing those that no open venue offers
 * @param labels open venues by label or programme
 * @param freshness open venues by freshness
 * @param partnerships formed, begun and not over, with a party that has its seat in the territory
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
        long position)
        implements TerritoryAnswer {

    static final String SHAPE_OF_FIGURES = "figures";

    @Override
    @JsonProperty(SHAPE)
    @Schema(allowableValues = SHAPE_OF_FIGURES, requiredMode = Schema.RequiredMode.REQUIRED)
    public String shape() {
        return SHAPE_OF_FIGURES;
    }

    /**
     * How long the public is received.
     *
     * @param hoursPerWeek added up over the open venues whose hours can be read, in the week of the reading, public
     *     holidays set aside; what is on appointment or uncertain adds nothing
     * @param venues how many these are
     */
    public record Opening(double hoursPerWeek, long venues) {}

    /**
     * Joint workshops held there, or planned.
     *
     * @param status how many, by what they are at the moment of the reading: PROPOSED, CONFIRMED, LAPSED, CANCELLED, HELD
     * @param people how many people came, in all
     */
    public record Workshops(Map<String, Long> status, long people) {}

    /**
     * What is shared there.
     *
     * @param kinds how many are shared, by kind
     * @param hoursUsed hours for which they were reserved until the moment of the reading, each item counted
     */
    public record Resources(Map<String, Long> kinds, double hoursUsed) {}
}
