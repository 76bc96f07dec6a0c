package fr.maillage.command.workshop;

import fr.maillage.command.Confidential;
import fr.maillage.command.Located;
import fr.maillage.command.MultiParty;
import fr.maillage.command.Refusal;
import fr.maillage.command.workshop.WorkshopCommand.CancelWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ConfirmWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DeclineWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DescribeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.HoldWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.JoinWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshopAgain;
import fr.maillage.command.workshop.WorkshopCommand.RescheduleWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.WarnWorkshop;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopEvent.WorkshopWarned;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import fr.maillage.events.WorkshopSeries;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A joint workshop, with its rules. A command that changes nothing yields no event. A cancelled or held workshop
 * accepts no further command.
 *
 * @param proposed the event by which it entered the record
 * @param profile its present subject and audience
 * @param period its present time
 * @param place its present place
 * @param answers of the invited structures that have answered; forgotten when it is rescheduled
 * @param published whether it was ever confirmed: from then on everybody may know of it
 * @param warned the last closing of its venue that its lead was told of; null where there was none
 */
public record Workshop(
        WorkshopProposed proposed,
        WorkshopProfile profile,
        Period period,
        WorkshopPlace place,
        Map<UUID, Answer> answers,
        Stage stage,
        boolean published,
        @Nullable WorkshopWarned warned)
        implements MultiParty, Located, Confidential {

    /** The commune of its place. */
    @Override
    public List<String> communes() {
        return List.of(place.communeCode());
    }

    @Override
    public boolean concerns(UUID structure) {
        return structure.equals(proposed.leadId()) || proposed.invited().contains(structure);
    }

    @Override
    public boolean isPreparedBy(UUID structure) {
        return concerns(structure) && answers.get(structure) != Answer.DECLINED;
    }

    @Override
    public boolean isOver(Instant now) {
        return stage.isOver() || !now.isBefore(period.to());
    }

    @Override
    public boolean isKnownTo(UUID structure) {
        return published || concerns(structure);
    }

    static WorkshopProposed propose(ProposeWorkshop command) {
        refuseStart(command.period(), startField(command.series()), command.now());
        return proposal(command);
    }

    /**
     * The events that follow from a command; none where it changes nothing.
     *
     * @throws Refusal where a rule forbids it
     */
    List<WorkshopEvent> decide(WorkshopCommand command) {
        return switch (command) {
            case ProposeWorkshop proposal -> again(proposal);
            case ProposeWorkshopAgain again -> again(again.proposal());
            case DescribeWorkshop describe -> describe(describe);
            case JoinWorkshop join ->
                answer(Answer.JOINED, join.structureId(), join.now(), new WorkshopJoined(join.structureId()));
            case DeclineWorkshop decline ->
                answer(
                        Answer.DECLINED,
                        decline.structureId(),
                        decline.now(),
                        new WorkshopDeclined(decline.structureId(), decline.reason()));
            case ConfirmWorkshop confirm -> confirm(confirm);
            case RescheduleWorkshop reschedule -> reschedule(reschedule);
            case CancelWorkshop cancel -> cancel(cancel);
            case HoldWorkshop hold -> hold(hold);
            case WarnWorkshop warn -> warn(warn);
        };
    }

    /**
     * The workshop after an event.
     *
     * @param before null for the first event
     */
    static Workshop evolve(@Nullable Workshop before, WorkshopEvent event) {
        return event instanceof WorkshopProposed proposed
                ? begin(proposed)
                : Objects.requireNonNull(before, "a workshop begins by being proposed")
                        .after(event);
    }

    private static Workshop begin(WorkshopProposed proposed) {
        return new Workshop(
                proposed,
                proposed.profile(),
                proposed.period(),
                proposed.place(),
                Map.of(),
                Stage.PROPOSED,
                false,
                null);
    }

    private Workshop after(WorkshopEvent event) {
        return switch (event) {
            case WorkshopProposed again -> begin(again);
            case WorkshopDescribed described ->
                new Workshop(proposed, described.profile(), period, place, answers, stage, published, warned);
            case WorkshopJoined joined -> with(joined.structureId(), Answer.JOINED);
            case WorkshopDeclined declined -> with(declined.structureId(), Answer.DECLINED);
            case WorkshopConfirmed confirmed -> with(Stage.CONFIRMED);
            case WorkshopRescheduled moved ->
                new Workshop(
                        proposed, profile, moved.period(), moved.place(), Map.of(), Stage.PROPOSED, published, null);
            case WorkshopWarned warning ->
                new Workshop(proposed, profile, period, place, answers, stage, published, warning);
            case WorkshopCancelled cancelled -> with(Stage.CANCELLED);
            case WorkshopHeld held -> with(Stage.HELD);
        };
    }

    private Workshop with(Stage next) {
        var known = published || next == Stage.CONFIRMED;
        return new Workshop(proposed, profile, period, place, answers, next, known, warned);
    }

    private Workshop with(UUID structure, Answer answer) {
        var after = new HashMap<>(answers);
        after.put(structure, answer);
        return new Workshop(proposed, profile, period, place, Map.copyOf(after), stage, published, warned);
    }

    private static WorkshopProposed proposal(ProposeWorkshop command) {
        return new WorkshopProposed(
                command.leadId(),
                command.invited(),
                command.profile(),
                command.place(),
                command.period(),
                command.series());
    }

    private List<WorkshopEvent> again(ProposeWorkshop proposal) {
        if (proposal(proposal).equals(proposed)) {
            return List.of();
        }
        throw Refusal.conflict(WorkshopReason.ID_TAKEN);
    }

    private List<WorkshopEvent> describe(DescribeWorkshop command) {
        refuseUnlessLed(command.structureId());
        return command.profile().equals(profile) ? List.of() : List.of(new WorkshopDescribed(command.profile()));
    }

    private List<WorkshopEvent> answer(Answer answer, UUID structure, Instant now, WorkshopEvent event) {
        refuseWhereOver();
        if (!proposed.invited().contains(structure)) {
            throw Refusal.rule(WorkshopReason.NOT_INVITED);
        }
        var given = answers.get(structure);
        if (given == answer) {
            return List.of();
        }
        if (given != null) {
            throw Refusal.conflict(given == Answer.JOINED ? WorkshopReason.JOINED : WorkshopReason.DECLINED);
        }
        if (hasStarted(now)) {
            throw Refusal.rule(WorkshopReason.STARTED);
        }
        return List.of(event);
    }

    private List<WorkshopEvent> confirm(ConfirmWorkshop command) {
        refuseUnlessLed(command.structureId());
        if (stage == Stage.CONFIRMED) {
            return List.of();
        }
        if (hasStarted(command.now())) {
            throw Refusal.rule(WorkshopReason.LAPSED);
        }
        if (!answers.containsValue(Answer.JOINED)) {
            throw Refusal.rule(WorkshopReason.NOT_JOINED);
        }
        return List.of(new WorkshopConfirmed());
    }

    private List<WorkshopEvent> reschedule(RescheduleWorkshop command) {
        refuseUnlessLed(command.structureId());
        if (command.period().equals(period) && command.place().equals(place)) {
            return List.of();
        }
        refuseStart(command.period(), startField(null), command.now());
        return List.of(new WorkshopRescheduled(command.period(), command.place()));
    }

    private List<WorkshopEvent> cancel(CancelWorkshop command) {
        refuseUnlessLed(command.structureId());
        return List.of(new WorkshopCancelled(command.reason()));
    }

    private List<WorkshopEvent> hold(HoldWorkshop command) {
        refuseUnlessLed(command.structureId());
        if (stage != Stage.CONFIRMED) {
            throw Refusal.rule(WorkshopReason.NOT_CONFIRMED);
        }
        if (!hasStarted(command.now())) {
            throw Refusal.rule(WorkshopReason.NOT_STARTED);
        }
        return List.of(new WorkshopHeld(command.attendance()));
    }

    private List<WorkshopEvent> warn(WarnWorkshop command) {
        refuseWhereOver();
        var warning = new WorkshopWarned(command.venueId(), command.closedOn());
        var concerns = command.venueId().equals(place.venueId())
                && !Timing.lastDay(period).isBefore(command.closedOn());
        return concerns && !warning.equals(warned) ? List.of(warning) : List.of();
    }

    boolean hasStarted(Instant now) {
        return !now.isBefore(period.from());
    }

    private void refuseUnlessLed(UUID structure) {
        refuseWhereOver();
        if (!structure.equals(proposed.leadId())) {
            throw Refusal.rule(WorkshopReason.NOT_LEAD);
        }
    }

    private void refuseWhereOver() {
        if (stage.isOver()) {
            throw stage == Stage.HELD ? Refusal.rule(WorkshopReason.HELD) : Refusal.rule(WorkshopReason.CANCELLED);
        }
    }

    /**
     * The field of its start.
     *
     * @param series to which the date belongs; null where it is alone
     */
    private static String startField(@Nullable WorkshopSeries series) {
        return (series == null ? "" : "dates[" + (series.number() - 1) + "].") + "startsAt";
    }

    private static void refuseStart(Period period, String field, Instant now) {
        var violation = Timing.start(period.from(), now);
        if (violation != null) {
            throw Refusal.field(field, "workshop." + violation.code(), violation);
        }
    }
}
