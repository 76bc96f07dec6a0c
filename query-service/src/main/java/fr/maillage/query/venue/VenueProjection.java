package fr.maillage.query.venue;

import fr.maillage.events.LabelStanding;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Projection;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of venues: one view of each, folded from its events. */
public final class VenueProjection implements Projection<VenueView> {

    @Override
    public String name() {
        return "venue";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public Class<VenueView> viewType() {
        return VenueView.class;
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(VenueEvent.class);
    }

    /**
     * Venues that closed for good are visible too: people who knew one must read that it closed, since when and why.
     */
    @Override
    public String seenByEverybody() {
        return "true";
    }

    @Override
    public List<Column<VenueView>> columns() {
        return VenueColumns.ALL;
    }

    @Override
    public Optional<UUID> subject(RecordedEvent recorded) {
        // The names of structures, and plans in a venue, are joined at read time.
        return recorded.event() instanceof VenueEvent ? Optional.of(recorded.subject()) : Optional.empty();
    }

    @Override
    public @Nullable VenueView apply(@Nullable VenueView before, RecordedEvent recorded) {
        if (before != null && recorded.sequence() <= before.sequence()) {
            return before;
        }
        return switch (recorded.event()) {
            case VenueDeclared declared -> VenueDraft.of(declared, recorded).view(recorded);
            case VenueEvent event -> before == null ? null : after(VenueDraft.over(before), event, recorded);
            default -> before;
        };
    }

    private static VenueView after(VenueDraft draft, VenueEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        switch (event) {
            case VenueDeclared begun -> draft.said(day, begun.source());
            // An alias in another system changes nothing of the venue itself.
            case VenueAliased aliased -> {}
            case VenueClaimed claimed -> draft.said(day, null).structureId = claimed.structureId();
            case VenueDescribed described -> draft.said(day, described.source()).profile = described.profile();
            case VenueRelocated relocated -> draft.said(day, relocated.source()).place = relocated.place();
            case VenueHoursSet set -> draft.said(day, set.source()).hours = set.hours();
            case VenueOfferSet set -> draft.said(day, set.source()).offer = set.offer();
            case VenueLabelDeclared it ->
                draft.said(day, it.source()).label(it.label(), LabelStanding.DECLARED, it.source(), day);
            case VenueLabelGranted it ->
                draft.said(day, it.source()).label(it.label(), LabelStanding.GRANTED, it.source(), day);
            case VenueLabelWithdrawn withdrawn ->
                draft.said(day, withdrawn.source()).withdraw(withdrawn.label());
            case VenueSuspended suspended -> draft.said(day, null).suspension = pause(suspended);
            case VenueReopened reopened -> draft.said(day, null).reopen(reopened.on());
            case VenueClosed closed -> draft.said(day, null).closure = new Pause(closed.on(), null, closed.reason());
            case VenueConfirmed confirmed ->
                draft.said(confirmed.on().isAfter(day) ? day : confirmed.on(), confirmed.source());
        }
        return draft.view(recorded);
    }

    private static Pause pause(VenueSuspended suspended) {
        return new Pause(suspended.from(), suspended.until(), suspended.reason());
    }
}
