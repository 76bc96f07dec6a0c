package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows of a partnership: the fold of all that was said of it.
 *
 * @param sequence place of the last fact among the partnership's, from 0
 * @param partners whom it was proposed to
 * @param communes INSEE codes of the parties' seats, the proposer's first
 * @param answers in the order in which they came
 * @param left who left it, in order
 * @param endsOn its last day, included, as agreed or renewed; null where none is foreseen
 * @param formedAt when the last partner agreed; null until then: it is for its parties' eyes
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
        LocalDate saidOn) {

    /** What a partner answered. */
    public record Answer(
            UUID structure,
            boolean accepted,
            LocalDate on,
            @Nullable String reason) {}

    /** A party that left. */
    public record Departure(UUID structure, LocalDate on) {}

    /** When and why it ended. */
    public record Ending(LocalDate on, String reason) {}

    /** All who ever had to do with it, the proposer first. */
    public List<UUID> concerned() {
        return Stream.concat(Stream.of(proposer), partners.stream()).toList();
    }

    /** Those who are in it, or asked to be. */
    public List<UUID> parties() {
        var parties = new ArrayList<>(concerned());
        left.forEach(departure -> parties.remove(departure.structure()));
        return List.copyOf(parties);
    }

    /** Partners that have not answered, as long as an answer counts. */
    public List<UUID> awaited() {
        var answered = answers.stream().map(Answer::structure).toList();
        return status == PartnershipStatus.PROPOSED
                ? partners.stream()
                        .filter(partner -> !answered.contains(partner))
                        .toList()
                : List.of();
    }
}
