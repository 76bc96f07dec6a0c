package fr.maillage.query.structure;

import fr.maillage.events.StructureProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows of a structure: the fold of all that was said of it.
 *
 * @param sequence place of the last fact among the structure's, from 0
 * @param numbers every national number that it has had, the present one last; none where it has none yet
 * @param publicFrom place of the fact by which it first became a member: from there on it is everybody's; null where it
 *     never did
 * @param registeredOn day on which it entered the log, Europe/Paris
 * @param saidOn day on which something was last said of it
 */
public record StructureView(
        UUID id,
        long sequence,
        List<StructureNumber> numbers,
        StructureProfile profile,
        Membership membership,
        @Nullable Long publicFrom,
        LocalDate registeredOn,
        LocalDate saidOn) {

    public StructureView {
        numbers = List.copyOf(numbers);
    }

    /** Its present SIRET or RNA; null where it has neither yet. */
    public @Nullable String pivot() {
        return numbers.isEmpty() ? null : numbers.getLast().pivot();
    }

    /** Each of its numbers once, in the order in which it first had them. */
    public List<String> pivots() {
        return numbers.stream().map(StructureNumber::pivot).distinct().toList();
    }
}
