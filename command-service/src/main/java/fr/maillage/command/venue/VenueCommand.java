package fr.maillage.command.venue;

import fr.maillage.command.Reason;
import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.LocatedCommand;
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

/** A command to a venue. Its values are already checked and normalised; days and ids come from the edge. */
public sealed interface VenueCommand {

    /** Id of the venue. */
    UUID id();

    /** A command that the structure carrying the venue or the hub may give. */
    sealed interface ByItsCarrier extends VenueCommand, ByCarrier {}

    /** A command that gives the venue a place. */
    sealed interface Locating extends ByItsCarrier, LocatedCommand {

        Place place();

        @Override
        default List<String> places() {
            return List.of(place().communeCode());
        }
    }

    /**
     * Enters a venue into the record.
     *
     * @param structureId a registered structure; null where none is known to carry it yet
     * @param labelStanding of all its labels: see {@link LabelStandings}
     * @param source null where a member states it directly
     */
    record DeclareVenue(
            UUID id,
            @Nullable UUID structureId,
            @Nullable String pivot,
            VenueProfile profile,
            Place place,
            @Nullable Hours hours,
            Offer offer,
            List<Label> labels,
            LabelStanding labelStanding,
            @Nullable SourceRecord source)
            implements Locating {

        @Override
        public @Nullable UUID named() {
            return structureId;
        }
    }

    /**
     * The same declaration, repeated by a caller who chose the id and does not know whether the first one was recorded.
     */
    record DeclareVenueAgain(UUID id, DeclareVenue declaration) implements ByItsCarrier {}

    /**
     * Brings in a source's statement about a known venue. Only a difference from the source's last statement becomes an
     * event.
     *
     * @param labelStanding of all its labels: see {@link LabelStandings}
     * @param unsaid columns of the national standard that take nothing back where they are empty here: the source
     *     leaves them out, or could not be understood
     * @param heardOn the day on which the statement comes in
     */
    record ReadVenue(
            UUID id,
            @Nullable String pivot,
            VenueProfile profile,
            Place place,
            @Nullable Hours hours,
            Offer offer,
            List<Label> labels,
            LabelStanding labelStanding,
            Set<String> unsaid,
            LocalDate heardOn,
            SourceRecord source)
            implements Locating {

        /** The whole content of the statement. */
        VenueContent content() {
            return new VenueContent(profile, place, hours, offer, labels, VenueContent.granted(labels, labelStanding));
        }
    }

    /**
     * Sends the network's own record of a venue back, as somebody may have corrected it. Each difference from the
     * record is a change.
     *
     * @param labelStanding of the labels that are new in it: see {@link LabelStandings}
     * @param unsaid columns of the national standard that take nothing back where they are empty here
     * @param versions the contents of the record from its export until now: never empty
     * @param confirmedOn a day later than the record's own, on which it is confirmed; null where there is none
     */
    record CorrectVenue(
            UUID id,
            VenueContent content,
            LabelStanding labelStanding,
            Set<String> unsaid,
            List<VenueContent> versions,
            @Nullable LocalDate confirmedOn)
            implements Locating {

        @Override
        public Place place() {
            return content.place();
        }
    }

    /**
     * Adds the ids under which the venue is known elsewhere.
     *
     * @param source the file that gives them, as named at import
     */
    record AliasVenue(UUID id, String source, List<String> aliases) implements ByItsCarrier {}

    /** Attaches an unattached venue to the registered structure that carries it. */
    record ClaimVenue(UUID id, UUID structureId) implements ByItsCarrier {

        @Override
        public UUID named() {
            return structureId;
        }
    }

    /** Replaces the venue's name and description. */
    record DescribeVenue(UUID id, VenueProfile profile) implements ByItsCarrier {}

    /** Moves the venue, or corrects where it stands. */
    record RelocateVenue(UUID id, Place place) implements Locating {}

    /** Sets the opening hours. Null hours mean that they are no longer known. */
    record SetVenueHours(UUID id, @Nullable Hours hours) implements ByItsCarrier {}

    /** Replaces the venue's offer. */
    record SetVenueOffer(UUID id, Offer offer) implements ByItsCarrier {}

    /**
     * Declares that a label or national programme applies to the venue, on the word of the structure that carries it.
     */
    record DeclareVenueLabel(UUID id, Label label) implements ByItsCarrier {}

    /** Grants a label or national programme to the venue: the hub has it from the body that gives it. */
    record GrantVenueLabel(UUID id, Label label) implements VenueCommand, ByHub {

        @Override
        public Reason refusal() {
            return VenueReason.LABEL_NOT_HUB;
        }
    }

    /**
     * Removes a label or national programme, whether declared or granted: a structure may give up a granted one, and is
     * the first to know.
     */
    record WithdrawVenueLabel(UUID id, Label label) implements ByItsCarrier {}

    /** Closes the venue for a time, both days included. A null {@code until} leaves the end open. */
    record SuspendVenue(UUID id, LocalDate from, @Nullable LocalDate until, String reason) implements ByItsCarrier {}

    /**
     * Opens a suspended or closed venue again.
     *
     * @param on its first day open
     */
    record ReopenVenue(UUID id, LocalDate on) implements ByItsCarrier {}

    /**
     * Closes the venue for good.
     *
     * @param on the first day closed
     */
    record CloseVenue(UUID id, LocalDate on, String reason) implements ByItsCarrier {}

    /** Confirms that the record was still right on that day. */
    record ConfirmVenue(UUID id, LocalDate on) implements ByItsCarrier {}
}
