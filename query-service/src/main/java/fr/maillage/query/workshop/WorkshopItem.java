package fr.maillage.query.workshop;

import fr.maillage.events.Attendance;
import fr.maillage.events.Axis;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Level;
import fr.maillage.events.WorkshopSeries;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.TerritoryPath;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A joint workshop as readers get it: its view, judged at a moment, with the names of what it points to. Fields that a
 * member posts are read back under the same names.
 *
 * @param sequence version that {@code If-Match} expects when it is changed
 * @param series the series of which it is one date; null where it was proposed alone
 * @param venue where it takes place; null where it is online
 * @param link address where it is online; null where it is in a venue, and for the public unless it is confirmed or
 *     held
 * @param coordinates of its venue; null where they are not known, or it is online
 * @param published whether everybody may read of it, because it was confirmed once
 * @param moveReason why it was last moved to another time or place; null where no reason was given, or it was confirmed
 *     since
 * @param movedFrom its start as last confirmed, before it was moved to another time; null where it was not
 * @param cancellation why it was cancelled; null where it was not
 * @param people how many came in all; null until it was held
 * @param warning the warning to its lead that its venue closes; null where there is none
 * @param saidAt when the log took its last event
 */
public record WorkshopItem(
        UUID id,
        long sequence,
        String title,
        String theme,
        WorkshopStatus status,
        Instant startsAt,
        Instant endsAt,
        @Nullable WorkshopSeries series,
        Named lead,
        List<Invited> invited,
        @Nullable Named venue,
        @Nullable String address,
        @Nullable String link,
        String communeCode,
        TerritoryPath territory,
        @Nullable Coordinates coordinates,
        @Nullable String description,
        @Nullable Integer seats,
        List<String> audiences,
        @Nullable String fee,
        boolean published,
        @Nullable String moveReason,
        @Nullable Instant movedFrom,
        @Nullable String cancellation,
        List<Attendance> attendance,
        @Nullable Integer people,
        @Nullable Warning warning,
        @Nullable Axis axis,
        @Nullable Level level,
        Instant proposedAt,
        Instant saidAt) {

    /** Whether all invited structures have declined the present proposal, so that nobody is left who could join. */
    public boolean allDeclined() {
        return status == WorkshopStatus.PROPOSED
                && !invited.isEmpty()
                && invited.stream().allMatch(one -> one.answer() == Answer.DECLINED);
    }

    /** Whether that structure declined to take part. */
    public boolean declinedBy(UUID structure) {
        return invited.stream().anyMatch(one -> one.id().equals(structure) && one.answer() == Answer.DECLINED);
    }

    /** An invited structure, under its name at the position read, and its answer. */
    public record Invited(
            UUID id, String name, Answer answer, @Nullable String reason) {}

    /** The venue of a workshop as it is at the position read. */
    record Site(
            @Nullable Named venue,
            @Nullable String address,
            @Nullable Coordinates coordinates) {}

    static WorkshopItem of(
            WorkshopView view, Function<UUID, String> names, Site site, TerritoryPath territory, ReadSession reading) {
        var profile = view.profile();
        var status = view.status().at(reading.moment(), view.period().from());
        return new WorkshopItem(
                view.id(),
                view.sequence(),
                profile.title(),
                profile.theme(),
                status,
                view.period().from(),
                view.period().to(),
                view.series(),
                new Named(view.leadId(), names.apply(view.leadId())),
                view.invitedAsSeenBy(reading.reader()).stream()
                        .map(one -> invited(one, names))
                        .toList(),
                site.venue(),
                site.address(),
                status.stands()
                                || reading.reader().isOfNetwork()
                                || reading.reader().isParty(view.parties())
                        ? view.place().link()
                        : null,
                view.place().communeCode(),
                territory,
                site.coordinates(),
                profile.description(),
                profile.seats(),
                profile.audiences(),
                profile.fee(),
                view.publicFrom() != null,
                view.moveReason(),
                view.period().from().equals(view.movedFrom()) ? null : view.movedFrom(),
                view.cancellation(),
                view.attendance(),
                view.people(),
                view.warning(),
                view.axis(),
                view.level(),
                view.proposedAt(),
                view.saidAt());
    }

    private static Invited invited(Invitation invitation, Function<UUID, String> names) {
        var id = invitation.structureId();
        return new Invited(id, names.apply(id), invitation.answer(), invitation.reason());
    }
}
