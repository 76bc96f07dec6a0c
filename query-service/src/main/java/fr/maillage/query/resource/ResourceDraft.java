package fr.maillage.query.resource;

import fr.maillage.events.Approval;
import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.ResourceEvent.ResourceShared;
import fr.maillage.events.ResourceKind;
import fr.maillage.events.ResourceProfile;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A resource's view while one event is applied to it. */
final class ResourceDraft {

    private final UUID structureId;
    private final ResourceKind kind;
    private final Approval approval;
    private final @Nullable UUID adaptedFrom;
    private final @Nullable Axis axis;
    private final @Nullable Level level;
    private final LocalDate sharedOn;
    ResourceProfile profile;
    int quantity;

    @Nullable String withdrawal;

    private List<Reuse> reuses;
    private LocalDate saidOn;

    ResourceDraft(ResourceView before) {
        structureId = before.structureId();
        kind = before.kind();
        approval = before.approval();
        adaptedFrom = before.adaptedFrom();
        axis = before.axis();
        level = before.level();
        sharedOn = before.sharedOn();
        profile = before.profile();
        quantity = before.quantity();
        withdrawal = before.withdrawal();
        reuses = before.reuses();
        saidOn = before.saidOn();
    }

    private ResourceDraft(ResourceShared shared, RecordedEvent recorded) {
        structureId = shared.structureId();
        kind = shared.kind();
        approval = shared.approval();
        adaptedFrom = shared.adaptedFrom();
        axis = recorded.metadata().axis();
        level = recorded.metadata().level();
        sharedOn = Paris.dayOf(recorded.recordedAt());
        profile = shared.profile();
        quantity = shared.quantity();
        reuses = List.of();
        saidOn = sharedOn;
    }

    static ResourceDraft of(ResourceShared shared, RecordedEvent recorded) {
        return new ResourceDraft(shared, recorded);
    }

    ResourceDraft said(LocalDate day) {
        saidOn = day;
        return this;
    }

    void reuse(Reuse reuse) {
        var all = new ArrayList<>(reuses);
        all.add(reuse);
        reuses = all;
    }

    ResourceView view(RecordedEvent recorded) {
        return new ResourceView(
                recorded.subject(),
                recorded.sequence(),
                structureId,
                kind,
                profile,
                quantity,
                approval,
                adaptedFrom,
                withdrawal,
                reuses,
                axis,
                level,
                sharedOn,
                saidOn);
    }
}
