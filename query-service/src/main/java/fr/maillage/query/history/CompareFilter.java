package fr.maillage.query.history;

import fr.maillage.query.projection.At;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two moments of the network that are compared, with the kind of record and the territory. */
public record CompareFilter(
        @Parameter(
                description = "Ce qui est comparé.",
                required = true,
                schema =
                        @Schema(
                                allowableValues = {
                                    CompareFilter.VENUES,
                                    CompareFilter.STRUCTURES,
                                    CompareFilter.RESOURCES,
                                    CompareFilter.WORKSHOPS,
                                    CompareFilter.PARTNERSHIPS,
                                    CompareFilter.NEEDS
                                }))
        String kind,

        @Parameter(description = "Le moment d'avant : une date, un instant ou position:12345.", required = true)
        At from,

        @Parameter(description = "Le moment d'après ; maintenant sans précision.")
        At to,

        @Parameter(description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory) {

    static final String VENUES = "venues";
    static final String STRUCTURES = "structures";
    static final String RESOURCES = "resources";
    static final String WORKSHOPS = "workshops";
    static final String PARTNERSHIPS = "partnerships";
    static final String NEEDS = "needs";

    /** The kinds of records that can be compared. */
    public static final List<String> KINDS = List.of(VENUES, STRUCTURES, RESOURCES, WORKSHOPS, PARTNERSHIPS, NEEDS);

    /** The filter in the parameters of a request, which must have {@code kind} and {@code from}. */
    public static CompareFilter of(Parameters asked) {
        var kinds = asked.exactly("kind", KINDS);
        if (asked.text("kind") == null) {
            asked.fail(
                    "kind",
                    "missing",
                    "« kind » est nécessaire : venues, structures, resources, workshops, partnerships ou needs.");
        }
        if (asked.text("from") == null) {
            asked.fail("from", "missing", "« from » est nécessaire : le moment d'avant.");
        }
        return new CompareFilter(
                kinds.isEmpty() ? VENUES : kinds.getFirst(),
                at(asked, "from"),
                at(asked, "to"),
                asked.territory("territory"));
    }

    private static At at(Parameters asked, String name) {
        var wrong = "« " + name + " » attend une date (2026-06-30), une heure de Paris (2026-06-30T14:00), un instant"
                + " (2026-06-30T12:00:00Z) ou position:12345.";
        return Objects.requireNonNullElse(asked.read(name, CompareFilter::at, wrong), At.NOW);
    }

    private static Optional<At> at(String text) {
        try {
            return Optional.of(At.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
