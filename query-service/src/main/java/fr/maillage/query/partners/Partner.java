package fr.maillage.query.partners;

import fr.maillage.events.Coordinates;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.StructureKind;
import fr.maillage.query.reading.Whereabouts;
import fr.maillage.query.reading.Whereabouts.Area;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member structure that does what is asked for: what shows it, where it is found, what it lends, whom it works with.
 *
 * @param territory of its seat
 * @param distance km from the point asked for to its nearest place; null where none was asked for
 * @param workshops what it did of the theme; none where it led or joined none
 * @param places its open venues, and those where these workshops are held; the nearest first
 * @param resources all that it shares now; those that speak of the theme first
 * @param partners whom it works with: by a partnership that stands, or workshops held together
 */
public record Partner(
        UUID id,
        String name,
        StructureKind kind,
        Whereabouts territory,
        @Nullable Double distance,
        Workshops workshops,
        List<Place> places,
        List<Lendable> resources,
        List<Known> partners) {

    /** @param last the start of the latest one, past or planned; null where there is none */
    @Schema(name = "PartnerWorkshops")
    public record Workshops(
            long planned, long held, long people, @Nullable Instant last) {

        static final Workshops NONE = new Workshops(0, 0, 0, null);
    }

    /**
     * Where it can be found.
     *
     * @param own whether it is a venue of its own
     * @param services those that teach what is asked for
     */
    public record Place(
            UUID id,
            String name,
            Area commune,
            @Nullable Coordinates coordinates,
            @Nullable Double distance,
            boolean own,
            List<String> services) {}

    /** @param speaksOfIt whether its words are those of the theme */
    public record Lendable(UUID id, String title, ResourceKind kind, int quantity, boolean speaksOfIt) {}

    /** @param partnerships how many stand between the two; @param workshops how many they held together */
    public record Known(UUID id, String name, long partnerships, long workshops) {}

    /** In how many ways it shows that it does the thing. */
    long ways() {
        return Math.min(1, workshops.planned() + workshops.held())
                + Math.min(
                        1,
                        places.stream()
                                .filter(place -> !place.services().isEmpty())
                                .count())
                + Math.min(1, resources.stream().filter(Lendable::speaksOfIt).count());
    }
}
