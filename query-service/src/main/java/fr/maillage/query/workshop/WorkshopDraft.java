package fr.maillage.query.workshop;

import fr.maillage.events.Attendance;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workshop's view while one event is applied to it. */
final class WorkshopDraft {

    WorkshopStatus status;
    WorkshopProfile profile;
    Period period;
    WorkshopPlace place;
    List<Attendance> attendance;

    @Nullable String moveReason;

    @Nullable Instant movedFrom;

    @Nullable String cancellation;

    @Nullable Warning warning;

    private final UUID leadId;
    private final @Nullable WorkshopSeries series;
    private final @Nullable Axis axis;
    private final @Nullable Level level;
    private final Instant proposedAt;
    private @Nullable Long publicFrom;
    private Instant askedAt;
    private List<Invitation> invited;

    private WorkshopDraft(WorkshopView before) {
        status = before.status();
        period = before.period();
        place = before.place();
        attendance = before.attendance();
        publicFrom = before.publicFrom();
        moveReason = before.moveReason();
        movedFrom = before.movedFrom();
        cancellation = before.cancellation();
        warning = before.warning();
        leadId = before.leadId();
        series = before.series();
        profile = before.profile();
        axis = before.axis();
        level = before.level();
        proposedAt = before.proposedAt();
        askedAt = before.askedAt();
        invited = before.invited();
    }

    static WorkshopDraft over(WorkshopView before) {
        return new WorkshopDraft(before);
    }

    static WorkshopView begin(WorkshopProposed proposed, RecordedEvent recorded) {
        return new WorkshopView(
                recorded.subject(),
                recorded.sequence(),
                proposed.leadId(),
                proposed.invited().stream().map(Invitation::awaiting).toList(),
                proposed.profile(),
                proposed.place(),
                proposed.period(),
                proposed.series(),
                WorkshopStatus.PROPOSED,
                null,
                null,
                null,
                null,
                List.of(),
                null,
                recorded.metadata().axis(),
                recorded.metadata().level(),
                recorded.recordedAt(),
                recorded.recordedAt(),
                recorded.recordedAt());
    }

    void answer(UUID structure, Answer answer, @Nullable String reason) {
        invited = invited.stream()
                .map(invitation -> invitation.structureId().equals(structure)
                        ? new Invitation(structure, answer, reason)
                        : invitation)
                .toList();
    }

    /** Confirms the workshop. From the first time on everybody may read of it, whatever becomes of it. */
    void confirm(RecordedEvent recorded) {
        status = WorkshopStatus.CONFIRMED;
        moveReason = null;
        publicFrom = publicFrom == null ? Long.valueOf(recorded.sequence()) : publicFrom;
    }

    /** Asks all invited structures again, because they answered to another time or place. */
    void askAgain(RecordedEvent recorded) {
        askedAt = recorded.recordedAt();
        invited = invited.stream()
                .map(invitation -> Invitation.awaiting(invitation.structureId()))
                .toList();
    }

    WorkshopView view(RecordedEvent recorded) {
        return new WorkshopView(
                recorded.subject(),
                recorded.sequence(),
                leadId,
                invited,
                profile,
                place,
                period,
                series,
                status,
                publicFrom,
                moveReason,
                movedFrom,
                cancellation,
                attendance,
                warning,
                axis,
                level,
                proposedAt,
                askedAt,
                recorded.recordedAt());
    }
}
