package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.VenueCommand;
import fr.maillage.events.SourceRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The way in which a candidate is recorded, or the reason why it is not. */
sealed interface Plan {

    VenueCandidate candidate();

    /** The issues that are reported with any outcome. */
    List<ImportIssue> issues();

    /**
     * The venue is new to the network.
     *
     * @param structure the registered structure whose pivot the candidate gives, or else the structure acted for; null
     *     where there is none
     * @param record under which the source's record enters the log
     */
    record Declare(VenueCandidate candidate, @Nullable UUID structure, SourceRecord record, List<ImportIssue> issues)
            implements Plan {}

    /**
     * The venue is known.
     *
     * @param word the command with the statement: a source's, or a correction of the network's own record
     * @param attachTo the registered structure that is to carry it, where it is still without one; null where there is
     *     nothing to attach
     * @param last the record that stated something of it under one of these ids before; null where none did
     */
    record Hear(
            VenueCandidate candidate,
            VenueCommand word,
            @Nullable UUID attachTo,
            @Nullable SourceRecord last,
            List<ImportIssue> issues)
            implements Plan {}

    /**
     * The network's own record, joined by somebody with those of others.
     *
     * @param alias the other ids that mean the venue; null where none of them is new
     */
    record Echo(VenueCandidate candidate, VenueCommand.@Nullable AliasVenue alias, List<ImportIssue> issues)
            implements Plan {}

    /**
     * Nothing is done with the candidate.
     *
     * @param outcome the reason
     */
    record Leave(VenueCandidate candidate, LineOutcome outcome) implements Plan {

        @Override
        public List<ImportIssue> issues() {
            return List.of();
        }
    }
}
