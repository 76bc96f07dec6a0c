package fr.maillage.query.workshop;

import fr.maillage.events.Attendance;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.projection.RecordView;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The view of a joint workshop: the fold of all its events.
 *
 * @param sequence sequence number of the last event among the workshop's, from 0
 * @param invited in the order in which they were invited, each with its answer to the time and place proposed now
 * @param series the series of which it is one date; null where it was proposed alone
 * @param status as the events give it: never {@link WorkshopStatus#LAPSED}
 * @param publicFrom sequence number of the event that first confirmed it, from which on everybody may see it; null
 *     where it never was confirmed
 * @param moveReason why it was last moved to another time or place; null where no reason was given, or it was confirmed
 *     since
 * @param movedFrom its start as last confirmed, before it was moved; null where it was never moved after it was
 *     confirmed
 * @param cancellation why it was cancelled; null where it was not
 * @param attendance how many came; empty until it was held
 * @param warning the last closing of its venue of which its lead was warned, at the time and place proposed now; null
 *     where there is none
 * @param proposedAt when the log took its proposal
 * @param askedAt when those invited were last asked: with the proposal, or with another time or place
 * @param saidAt when the log took its last event
 */
public record WorkshopView(
        UUID id,
        long sequence,
        UUID leadId,
        List<Invitation> invited,
        WorkshopProfile profile,
        WorkshopPlace place,
        Period period,
        @Nullable WorkshopSeries series,
        WorkshopStatus status,
        @Nullable Long publicFrom,
        @Nullable String moveReason,
        @Nullable Instant movedFrom,
        @Nullable String cancellation,
        List<Attendance> attendance,
        @Nullable Warning warning,
        @Nullable Axis axis,
        @Nullable Level level,
        Instant proposedAt,
        Instant askedAt,
        Instant saidAt)
        implements RecordView {

    public WorkshopView {
        invited = List.copyOf(invited);
        attendance = List.copyOf(attendance);
    }

    /** Its lead, then the structures that it invited. */
    List<UUID> parties() {
        return Stream.concat(Stream.of(leadId), invited.stream().map(Invitation::structureId))
                .toList();
    }

    /**
     * The invitations that the reader may know of. The public sees the structures that take part; members also see
     * those that have not answered. A structure that declined is visible to the lead and to itself.
     */
    List<Invitation> invitedAsSeenBy(Reader reader) {
        var lead = reader.isParty(List.of(leadId));
        var network = reader.isOfNetwork() || reader.isParty(parties());
        return invited.stream()
                .filter(one -> lead
                        || reader.isParty(List.of(one.structureId()))
                        || one.answer() == Answer.JOINED
                        || one.answer() == Answer.AWAITED && network)
                .toList();
    }

    List<UUID> joined() {
        return invited(Answer.JOINED);
    }

    /** The structures that have not answered, as long as an answer counts; else none. */
    List<UUID> awaited() {
        return status == WorkshopStatus.PROPOSED ? invited(Answer.AWAITED) : List.of();
    }

    private List<UUID> invited(Answer answer) {
        return invited.stream()
                .filter(invitation -> invitation.answer() == answer)
                .map(Invitation::structureId)
                .toList();
    }

    /** How many people came; null until it was held. */
    @Nullable Integer people() {
        return status == WorkshopStatus.HELD
                ? attendance.stream().mapToInt(Attendance::people).sum()
                : null;
    }
}
