package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueProfile;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one line says of one venue, ready to be said to the network.
 *
 * @param unsaid columns of the standard that take nothing back where they are empty here: those that the file does not
 *     have, and those that could not be read
 */
record Draft(
        int line,
        SourceRecord source,
        @Nullable String pivot,
        VenueProfile profile,
        Place place,
        @Nullable Hours hours,
        Offer offer,
        List<Label> labels,
        Set<String> unsaid) {

    /** Says it of a venue that the source never spoke of. */
    DeclareVenue declare(UUID id, @Nullable UUID structure) {
        return new DeclareVenue(id, structure, pivot, profile, place, hours, offer, labels, source);
    }

    /** Says it of the venue that the source spoke of before. */
    ReadVenue read(UUID id) {
        return new ReadVenue(id, pivot, profile, place, hours, offer, labels, unsaid, source);
    }
}
