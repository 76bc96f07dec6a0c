package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.VenueCommand.CorrectVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.command.venue.VenueContent;
import fr.maillage.command.venue.VenueVersions;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A venue as one line of a file describes it, ready to become a command of the account that imports the file.
 *
 * @param unsaid columns of the standard whose empty values here do not clear those of the venue: those that the file
 *     does not have, and those that could not be read
 */
record VenueCandidate(
        int line,
        SourceRecord source,
        @Nullable String pivot,
        VenueProfile profile,
        Place place,
        @Nullable Hours hours,
        Offer offer,
        List<Label> labels,
        Set<String> unsaid) {

    /**
     * The command that declares it as a new venue.
     *
     * @param record the source's record of it
     */
    DeclareVenue declare(UUID id, @Nullable UUID structure, LabelStanding standing, SourceRecord record) {
        return new DeclareVenue(id, structure, pivot, profile, place, hours, offer, labels, standing, record);
    }

    /** The command for a venue of which the source has a record already. */
    ReadVenue read(UUID id, LabelStanding standing, LocalDate today, SourceRecord record) {
        return new ReadVenue(id, pivot, profile, place, hours, offer, labels, standing, unsaid, today, record);
    }

    /** The command for a venue whose own record this is, as the network exports it. */
    CorrectVenue correct(UUID id, LabelStanding standing, VenueVersions record) {
        var versions = record.since(source.saidOn());
        var sent = new VenueContent(profile, place, hours, offer, labels, VenueContent.granted(labels, standing));
        return new CorrectVenue(
                id,
                VenueVersions.recovered(sent, versions),
                standing,
                unsaid,
                versions,
                source.saidOn().isAfter(record.on()) ? source.saidOn() : null);
    }
}
