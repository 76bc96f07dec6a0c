package fr.maillage.query.structure;

import fr.maillage.events.StructureProfile;
import fr.maillage.query.projection.RecordView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The view of a structure: the fold of all its events.
 *
 * @param sequence sequence number of the last event among the structure's, from 0
 * @param numbers every national number that it has had, the present one last; empty where it has none yet
 * @param publicFrom sequence number of the event by which it first became a member, from which on everybody may see it;
 *     null where it never became one
 * @param registeredOn day on which it entered the log, Europe/Paris
 * @param saidOn day of its last event, Europe/Paris
 */
public record StructureView(
        UUID id,
        long sequence,
        List<StructureNumber> numbers,
        StructureProfile profile,
        Membership membership,
        @Nullable Long publicFrom,
        LocalDate registeredOn,
        LocalDate saidOn)
        implements RecordView {

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
