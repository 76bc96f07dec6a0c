package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.VenueCommand;
import fr.maillage.events.SourceRecord;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What there is to do with a draft. */
sealed interface Plan {

    Draft draft();

    /** What is to be told of it whatever becomes of it. */
    List<Remark> remarks();

    /**
     * The venue is new to the network.
     *
     * @param structure the registered structure whose pivot the draft gives, or else the structure acted for; null where
     *     there is none
     * @param record as which the source's record enters the log
     */
    record Declare(Draft draft, @Nullable UUID structure, SourceRecord record, List<Remark> remarks) implements Plan {}

    /**
     * The venue is known.
     *
     * @param word what is said of it: a reading, or a correction of the network's own record
     * @param attachTo the registered structure that is to carry it, where it is still without one; null where there is
     *     nothing to attach
     * @param last the record that spoke of it under one of these ids before; null where none did
     */
    record Hear(
            Draft draft,
            VenueCommand word,
            @Nullable UUID attachTo,
            @Nullable SourceRecord last,
            List<Remark> remarks) implements Plan {}

    /**
     * The network's own word, joined by somebody with that of others.
     *
     * @param alias the other ids that mean the venue; null where nothing is new in them
     */
    record Echo(Draft draft, VenueCommand.@Nullable AliasVenue alias, List<Remark> remarks) implements Plan {}

    /** Nothing is done with it. @param fate why */
    record Leave(Draft draft, Fate fate) implements Plan {

        @Override
        public List<Remark> remarks() {
            return List.of();
        }
    }
}
