package fr.maillage.query.venue;

import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.FromSource;
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
import fr.maillage.query.projection.RecordProjection;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projection of venues: one view of each, folded from its events. */
public final class VenueProjection extends RecordProjection<VenueEvent, VenueView> {

    public VenueProjection() {
        super("venue", VenueEvent.class, VenueView.class);
    }

    @Override
    public int version() {
        return 4;
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
    protected @Nullable VenueView begun(VenueEvent event, RecordedEvent recorded) {
        return event instanceof VenueDeclared declared ? declared(declared, recorded) : null;
    }

    private static VenueView declared(VenueDeclared declared, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        return new VenueView(
                recorded.subject(),
                recorded.sequence(),
                declared.structureId(),
                declared.pivot(),
                declared.profile(),
                declared.place(),
                declared.hours(),
                declared.offer(),
                labels(declared, day),
                null,
                null,
                declared.source(),
                day,
                saidOn(day, declared.source()));
    }

    @Override
    protected VenueView after(VenueView before, VenueEvent event, RecordedEvent recorded) {
        var heard = Paris.dayOf(recorded.recordedAt());
        var source = event instanceof FromSource told ? told.source() : null;
        return new VenueView(
                before.id(),
                recorded.sequence(),
                event instanceof VenueClaimed claimed ? claimed.structureId() : before.structureId(),
                before.pivot(),
                event instanceof VenueDescribed described ? described.profile() : before.profile(),
                event instanceof VenueRelocated relocated ? relocated.place() : before.place(),
                event instanceof VenueHoursSet set ? set.hours() : before.hours(),
                event instanceof VenueOfferSet set ? set.offer() : before.offer(),
                labels(before.labels(), event, heard),
                suspension(before.suspension(), event),
                closure(before.closure(), event),
                source == null ? before.source() : source,
                before.declaredOn(),
                saidOn(before.saidOn(), event, heard));
    }

    private static List<VenueLabel> labels(VenueDeclared declared, LocalDate day) {
        var labels = List.<VenueLabel>of();
        var standing = declared.labelStanding();
        if (standing != null) {
            for (var label : declared.labels()) {
                labels = VenueLabel.adding(labels, label, standing, declared.source(), day);
            }
        }
        return labels;
    }

    private static List<VenueLabel> labels(List<VenueLabel> before, VenueEvent event, LocalDate heard) {
        return switch (event) {
            case VenueLabelDeclared it ->
                VenueLabel.adding(before, it.label(), LabelStanding.DECLARED, it.source(), heard);
            case VenueLabelGranted it ->
                VenueLabel.adding(before, it.label(), LabelStanding.GRANTED, it.source(), heard);
            case VenueLabelWithdrawn it ->
                before.stream().filter(one -> !one.is(it.label())).toList();
            default -> before;
        };
    }

    private static @Nullable Pause suspension(@Nullable Pause before, VenueEvent event) {
        return switch (event) {
            case VenueSuspended it -> new Pause(it.from(), it.until(), it.reason());
            case VenueReopened reopened -> before == null ? null : before.endedBy(reopened.on());
            default -> before;
        };
    }

    private static @Nullable Pause closure(@Nullable Pause before, VenueEvent event) {
        return switch (event) {
            case VenueClosed closed -> new Pause(closed.on(), null, closed.reason());
            case VenueReopened reopened -> before == null ? null : before.endedBy(reopened.on());
            default -> before;
        };
    }

    /** The day of the last change or confirmation after an event. It never goes back. */
    private static LocalDate saidOn(LocalDate before, VenueEvent event, LocalDate heard) {
        var said =
                switch (event) {
                    // An alias in another system changes nothing of the venue itself.
                    case VenueAliased aliased -> before;
                    case VenueConfirmed confirmed -> saidOn(earlier(confirmed.on(), heard), confirmed.source());
                    case FromSource told -> saidOn(heard, told.source());
                    case VenueClaimed claimed -> heard;
                    case VenueSuspended suspended -> heard;
                    case VenueReopened reopened -> heard;
                    case VenueClosed closed -> heard;
                };
        return said.isAfter(before) ? said : before;
    }

    /**
     * The day on which something was said. The day that a source gives counts, but never one after the day on which
     * the log heard it.
     */
    private static LocalDate saidOn(LocalDate heard, @Nullable SourceRecord by) {
        return by == null ? heard : earlier(by.saidOn(), heard);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
