package fr.maillage.query.partners;

import fr.maillage.events.Coordinates;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.StructureKind;
import fr.maillage.query.reading.TerritoryPath;
import fr.maillage.query.reading.TerritoryPath.Area;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member structure that does the activity asked for, with its evidence, its places, its resources and its partners.
 *
 * @param territory territory of its seat
 * @param distance km from the point asked for to its nearest place; null if no point was asked for
 * @param workshops its workshops on the theme; none if it led or joined none
 * @param places its open venues, and those where these workshops are held; the nearest first
 * @param resources all resources that it shares now; those that speak of the theme first
 * @param partners the structures it works with: by a partnership in force, or by workshops held together
 */
public record Partner(
        UUID id,
        String name,
        StructureKind kind,
        TerritoryPath territory,
        @Nullable Double distance,
        Workshops workshops,
        List<Place> places,
        List<Lendable> resources,
        List<Known> partners) {

    /** @param last start of the latest workshop, past or planned; null if there is none */
    @Schema(name = "PartnerWorkshops")
    public record Workshops(
            long planned, long held, long people, @Nullable Instant last) {

        static final Workshops NONE = new Workshops(0, 0, 0, null);
    }

    /**
     * A place where it can be found.
     *
     * @param own whether it is a venue of its own
     * @param services the services of the place that teach the theme
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

    /**
     * A structure that it works with.
     *
     * @param partnerships number of partnerships in force between the two
     * @param workshops number of workshops they held together
     */
    public record Known(UUID id, String name, long partnerships, long workshops) {}

    /** The number of ways in which it shows that it does the activity: workshops, services, resources. */
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
