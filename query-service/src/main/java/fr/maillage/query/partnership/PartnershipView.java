package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipTerms;
import fr.maillage.query.projection.RecordView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The view of a partnership: the fold of all its events.
 *
 * @param sequence sequence number of the last event among the partnership's, from 0
 * @param partners structures that it was proposed to
 * @param communes INSEE codes of the parties' seats, the proposer's first
 * @param answers in the order in which they came
 * @param left structures that left it, in order
 * @param endsOn its last day, included, as agreed or renewed; null where none is foreseen
 * @param formedAt when the last partner agreed; null until then, while only its parties may see it
 * @param ended when and why it was ended; null where it was not
 */
public record PartnershipView(
        UUID id,
        long sequence,
        UUID proposer,
        List<UUID> partners,
        List<String> communes,
        PartnershipTerms terms,
        List<Answer> answers,
        List<Departure> left,
        PartnershipStatus status,
        @Nullable LocalDate endsOn,
        Instant proposedAt,
        @Nullable Instant formedAt,
        @Nullable Ending ended,
        LocalDate saidOn)
        implements RecordView {

    /** The answer of a partner. */
    public record Answer(
            UUID structure,
            boolean accepted,
            LocalDate on,
            @Nullable String reason) {}

    /** A party that left. */
    public record Departure(UUID structure, LocalDate on) {}

    /** The day and the reason of its end. */
    public record Ending(LocalDate on, String reason) {}

    /** All structures that ever had to do with it, the proposer first. */
    public List<UUID> concerned() {
        return Stream.concat(Stream.of(proposer), partners.stream()).toList();
    }

    /** The structures that are in it, or asked to be. */
    public List<UUID> parties() {
        var parties = new ArrayList<>(concerned());
        left.forEach(departure -> parties.remove(departure.structure()));
        return List.copyOf(parties);
    }

    /** The partners that have not answered, as long as an answer counts; else none. */
    public List<UUID> awaited() {
        var answered = answers.stream().map(Answer::structure).toList();
        return status == PartnershipStatus.PROPOSED
                ? partners.stream()
                        .filter(partner -> !answered.contains(partner))
                        .toList()
                : List.of();
    }
}
