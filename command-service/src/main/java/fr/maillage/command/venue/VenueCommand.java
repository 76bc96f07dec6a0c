package fr.maillage.command.venue;

import fr.maillage.command.log.ByCarrier;
import fr.maillage.command.log.ByHub;
import fr.maillage.command.log.Placing;
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

/** What may be asked of a venue. Values are already checked and normalised; days and ids come from the edge. */
public sealed interface VenueCommand {

    /** The venue spoken of. */
    UUID id();

    /** Asked by the structure that carries the venue, or by the hub. */
    sealed interface ByItsCarrier extends VenueCommand, ByCarrier {}

    /** Says where the venue stands. */
    sealed interface Locating extends ByItsCarrier, Placing {

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
     * @param labelStanding of all its labels, by whoever says it
     * @param source null where a member says it directly
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

    /** The same declaration sent once more, by a caller who chose the id and does not know whether the first one landed. */
    record DeclareVenueAgain(UUID id, DeclareVenue declaration) implements ByItsCarrier {}

    /**
     * Tells what a source says of a venue that is already known: only what the source itself changed since it last spoke
     * becomes events.
     *
     * @param labelStanding of all its labels, by whoever hands the source's word in
     * @param unsaid columns of the national standard that take nothing back where they are empty here: the source does not
     *     speak of them, or could not be understood
     * @param heardOn the day on which it is heard
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

        /** All that the source says. */
        VenueContent content() {
            return new VenueContent(profile, place, hours, offer, labels, VenueContent.granted(labels, labelStanding));
        }
    }

    /**
     * Sends the network's own record of a venue back, as somebody may have corrected it: what differs from the record is
     * changed.
     *
     * @param labelStanding of the labels that are new in it, by whoever sends it
     * @param unsaid columns of the national standard that take nothing back where they are empty here
     * @param versions what the record was when it was exported, and what it became since: never empty
     * @param confirmedOn a day later than the record's own, on which it is said to be right; null where there is none
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
     * Tells under which ids the venue is known elsewhere.
     *
     * @param source the file that says so, as named at import
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

    /** Sets the opening hours; null hours say that they are not known any more. */
    record SetVenueHours(UUID id, @Nullable Hours hours) implements ByItsCarrier {}

    /** Replaces what the venue offers, to whom and how. */
    record SetVenueOffer(UUID id, Offer offer) implements ByItsCarrier {}

    /** Says that a label or national programme applies to the venue, as the structure that carries it knows it. */
    record DeclareVenueLabel(UUID id, Label label) implements ByItsCarrier {}

    /** Says that a label or national programme applies to the venue, as the hub knows it from whoever gives it. */
    record GrantVenueLabel(UUID id, Label label) implements VenueCommand, ByHub {

        @Override
        public String refusal() {
            return "Seul le hub accorde un label, en son propre nom. La structure qui porte le lieu le déclare : declare-label.";
        }
    }

    /**
     * Removes a label or national programme, however it is known: a structure may give up what it was granted, which it is
     * the first to know.
     */
    record WithdrawVenueLabel(UUID id, Label label) implements ByItsCarrier {}

    /** Closes the venue for a time: both days included; an open end where {@code until} is null. */
    record SuspendVenue(UUID id, LocalDate from, @Nullable LocalDate until, String reason) implements ByItsCarrier {}

    /** Opens a suspended or closed venue again, from that day. */
    record ReopenVenue(UUID id, LocalDate on) implements ByItsCarrier {}

    /** Closes the venue for good, from that day. */
    record CloseVenue(UUID id, LocalDate on, String reason) implements ByItsCarrier {}

    /** Says that the record was still right on that day. */
    record ConfirmVenue(UUID id, LocalDate on) implements ByItsCarrier {}
}
