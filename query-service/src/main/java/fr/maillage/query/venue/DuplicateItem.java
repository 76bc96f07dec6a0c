package fr.maillage.query.venue;

import fr.maillage.census.Clue;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A group of venues that may be one and the same.
 *
 * @param since day on which the second of them was declared
 * @param records the venues, the first declared first
 */
public record DuplicateItem(LocalDate since, List<VenueItem> records, List<SharedClues> pairs) {

    /** Two of the records, and the clues that they share. */
    public record SharedClues(UUID one, UUID other, List<Clue> clues) {}

    static DuplicateItem of(Twins twins, Map<UUID, VenueItem> venues) {
        return new DuplicateItem(
                twins.since(),
                twins.ids().stream().map(venues::get).toList(),
                twins.pairs().stream()
                        .map(pair ->
                                new SharedClues(pair.one().id(), pair.other().id(), List.copyOf(pair.clues())))
                        .toList());
    }
}
