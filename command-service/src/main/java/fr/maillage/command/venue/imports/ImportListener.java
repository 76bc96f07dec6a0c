package fr.maillage.command.venue.imports;

import java.util.List;

/** A listener to the lines of a file: it records them, or foresees what recording them would change. */
interface ImportListener {

    /**
     * The results of several candidates, in their order.
     *
     * @param candidates of different venues
     */
    List<LineResult> hear(List<VenueCandidate> candidates);
}
