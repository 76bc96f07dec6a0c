package fr.maillage.query.workshop;

import fr.maillage.events.Attendance;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import fr.maillage.query.projection.Reader;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the network knows of a joint workshop: the fold of all that was said of it.
 *
 * @param sequence place of the last fact among the workshop's, from 0
 * @param invited in the order in which they were invited, each with its answer to the time and place proposed now
 * @param series that it is one date of; null where it was proposed alone
 * @param status as the facts say it: never {@link WorkshopStatus#LAPSED}
 * @param publicFrom place of the fact that first confirmed it: from there on it is everybody's; null where it never was
 * @param moveReason why it was last put at another time or place; null where that was not said, or it was confirmed since
 * @param movedFrom when it was to begin as it was last confirmed, before it was put elsewhere; null where it never was so
 * @param cancellation why it was called off; null where it was not
 * @param attendance how many came; empty until it was held
 * @param warning the last closing of its venue that its lead was told of, at the time and place proposed now
 * @param proposedAt when the log took its proposal
 * @param askedAt when those invited were last asked: with the proposal, or another time or place
 * @param saidAt when the log took what was last said of it
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
        Instant saidAt) {

    public WorkshopView {
        invited = List.copyOf(invited);
        attendance = List.copyOf(attendance);
    }

    /** Its lead, and those that it invited. */
    List<UUID> parties() {
        return Stream.concat(Stream.of(leadId), invited.stream().map(Invitation::structureId))
                .toList();
    }

    /**
     * Those invited, as far as that is the reader's business: in public, those that take part; to members, also those that
     * have not answered; who declined, to the lead and to themselves.
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

    /** Those that have not answered, as long as an answer counts. */
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
