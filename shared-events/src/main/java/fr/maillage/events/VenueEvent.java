package fr.maillage.events;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event of a venue: a place where the public is received.
 *
 * <p>Where the event comes from a file of the national standard, {@code source} tells which record of which file. It is
 * null where a person or a member's tool stated it directly.
 */
public sealed interface VenueEvent extends NetworkEvent {

    /** An event that may come from a file. */
    interface FromSource {
        @Nullable SourceRecord source();
    }

    /**
     * A venue entered the record.
     *
     * @param structureId the structure that carries it; null until one is known
     * @param pivot the SIRET or RNA that the source gave, kept as written even where it fails its check; null where it
     *     gave none
     * @param labelStanding of all its labels; null where it has none
     */
    record VenueDeclared(
            @Nullable UUID structureId,
            @Nullable String pivot,
            VenueProfile profile,
            Place place,
            @FreeText(leftOut = true) @Nullable Hours hours,
            Offer offer,
            List<Label> labels,
            @Nullable LabelStanding labelStanding,
            @Nullable SourceRecord source)
            implements VenueEvent, FromSource {

        public VenueDeclared {
            labels = List.copyOf(labels);
        }
    }

    /** An unattached venue was attached to the structure that carries it. */
    record VenueClaimed(UUID structureId) implements VenueEvent {}

    /**
     * The venue is known elsewhere under this national id too.
     *
     * @param source the file that gave it, as named at import
     * @param id as national files write ids, such as {@code Coop-numérique_62}
     */
    record VenueAliased(String source, String id) implements VenueEvent {}

    /** The venue's name and description were replaced by these. */
    record VenueDescribed(VenueProfile profile, @Nullable SourceRecord source) implements VenueEvent, FromSource {}

    /** The venue moved, or its place was corrected. */
    record VenueRelocated(Place place, @Nullable SourceRecord source) implements VenueEvent, FromSource {}

    /** The opening hours were set. Null hours mean that they are no longer known. */
    record VenueHoursSet(
            @FreeText(leftOut = true) @Nullable Hours hours,
            @Nullable SourceRecord source) implements VenueEvent, FromSource {}

    /** The venue's offer was replaced by this one. */
    record VenueOfferSet(Offer offer, @Nullable SourceRecord source) implements VenueEvent, FromSource {}

    /** The structure that carries the venue declared that a label or national programme applies to it. */
    record VenueLabelDeclared(Label label, @Nullable SourceRecord source) implements VenueEvent, FromSource {}

    /** The hub, or a file that it imported, granted a label or national programme to the venue. */
    record VenueLabelGranted(Label label, @Nullable SourceRecord source) implements VenueEvent, FromSource {}

    /** A label or national programme no longer applies to the venue. */
    record VenueLabelWithdrawn(Label label, @Nullable SourceRecord source) implements VenueEvent, FromSource {}

    /** The venue is closed for a time, both days included. A null {@code until} leaves the end open. */
    record VenueSuspended(
            LocalDate from,
            @Nullable LocalDate until,
            @FreeText String reason) implements VenueEvent {}

    /**
     * A suspended or closed venue opened again.
     *
     * @param on its first day open
     */
    record VenueReopened(LocalDate on) implements VenueEvent {}

    /**
     * The venue no longer exists as a place of mediation.
     *
     * @param on the first day closed
     */
    record VenueClosed(LocalDate on, @FreeText String reason) implements VenueEvent {}

    /**
     * The venue's structure, or the source that it comes from, confirmed that the record was still right on that day.
     */
    record VenueConfirmed(LocalDate on, @Nullable SourceRecord source) implements VenueEvent, FromSource {}
}
