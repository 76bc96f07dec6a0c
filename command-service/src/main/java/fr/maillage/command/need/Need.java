package fr.maillage.command.need;

import fr.maillage.command.Located;
import fr.maillage.command.OwnedByStructure;
import fr.maillage.command.Refusal;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.need.NeedCommand.AnswerNeed;
import fr.maillage.command.need.NeedCommand.DescribeNeed;
import fr.maillage.command.need.NeedCommand.ExpressNeed;
import fr.maillage.command.need.NeedCommand.ExpressNeedAgain;
import fr.maillage.command.need.NeedCommand.JoinNeed;
import fr.maillage.command.need.NeedCommand.LeaveNeed;
import fr.maillage.command.need.NeedCommand.MeetNeed;
import fr.maillage.command.need.NeedCommand.WithdrawNeed;
import fr.maillage.command.need.NeedCommand.WithdrawNeedAnswer;
import fr.maillage.events.GroupPurchase;
import fr.maillage.events.NeedEvent;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedDescribed;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedLeft;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A need, with its rules. A command that changes nothing yields no event. A need that was met or withdrawn accepts no
 * further command.
 *
 * @param expressed the event by which it entered the record
 * @param profile its present profile
 * @param joined how many each structure takes that has joined the group purchase
 * @param answers of the structures that can help
 * @param end the event that ended it; null while it is open
 */
record Need(
        NeedExpressed expressed,
        NeedProfile profile,
        Map<UUID, Integer> joined,
        Map<UUID, NeedAnswered> answers,
        @Nullable NeedEvent end)
        implements Located, OwnedByStructure {

    /** The most structures that join a need, and the most that answer it. */
    static final int MOST_STRUCTURES = 2_000;

    /** The commune where it is looked for. */
    @Override
    public List<String> communes() {
        return List.of(profile.communeCode());
    }

    /** The structure whose need it is. */
    @Override
    public UUID carrier() {
        return expressed.structureId();
    }

    static NeedExpressed express(ExpressNeed command) {
        refusePast(command.profile(), command.today());
        return expression(command);
    }

    /**
     * The events that follow from a command; none where it changes nothing.
     *
     * @throws Refusal where a rule forbids it
     */
    List<NeedEvent> decide(NeedCommand command) {
        return switch (command) {
            case ExpressNeed expression -> again(expression);
            case ExpressNeedAgain again -> again(again.expression());
            case DescribeNeed describe -> describe(describe);
            case JoinNeed join -> join(join);
            case LeaveNeed leave -> leave(leave.structureId());
            case AnswerNeed answer -> answer(answer);
            case WithdrawNeedAnswer withdraw -> withdrawAnswer(withdraw.structureId());
            case MeetNeed meet -> meet(meet);
            case WithdrawNeed withdraw -> withdraw(withdraw.reason());
        };
    }

    /**
     * The need after an event.
     *
     * @param before null for the first event
     */
    static Need evolve(@Nullable Need before, NeedEvent event) {
        return event instanceof NeedExpressed expressed
                ? new Need(expressed, expressed.profile(), Map.of(), Map.of(), null)
                : Objects.requireNonNull(before, "a need begins by being expressed")
                        .after(event);
    }

    private Need after(NeedEvent event) {
        return switch (event) {
            case NeedExpressed again -> this;
            case NeedDescribed described -> new Need(expressed, described.profile(), joined, answers, end);
            case NeedJoined by -> withJoined(all -> all.put(by.structureId(), by.quantity()));
            case NeedLeft by -> withJoined(all -> all.remove(by.structureId()));
            case NeedAnswered answer -> withAnswers(all -> all.put(answer.structureId(), answer));
            case AnswerWithdrawn by -> withAnswers(all -> all.remove(by.structureId()));
            case NeedMet met -> new Need(expressed, profile, joined, answers, met);
            case NeedWithdrawn gone -> new Need(expressed, profile, joined, answers, gone);
        };
    }

    private Need withJoined(Consumer<Map<UUID, Integer>> change) {
        return new Need(expressed, profile, changed(joined, change), answers, end);
    }

    private Need withAnswers(Consumer<Map<UUID, NeedAnswered>> change) {
        return new Need(expressed, profile, joined, changed(answers, change), end);
    }

    private static <V> Map<UUID, V> changed(Map<UUID, V> before, Consumer<Map<UUID, V>> change) {
        var after = new HashMap<>(before);
        change.accept(after);
        return Map.copyOf(after);
    }

    /** How many are asked for: by its own structure, and by those that joined. */
    int asked() {
        return profile.quantity()
                + joined.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static NeedExpressed expression(ExpressNeed command) {
        return new NeedExpressed(command.structureId(), command.kind(), command.profile());
    }

    private List<NeedEvent> again(ExpressNeed command) {
        if (expression(command).equals(expressed)) {
            return List.of();
        }
        throw Refusal.conflict(NeedReason.ID_TAKEN);
    }

    private List<NeedEvent> describe(DescribeNeed command) {
        refuseUnlessOwn(command.structureId());
        if (command.profile().equals(profile)) {
            return List.of();
        }
        if (command.profile().purchase() == null && !joined.isEmpty()) {
            throw Refusal.field("minimum", NeedReason.MINIMUM_JOINED);
        }
        refusePast(command.profile(), command.today());
        return List.of(new NeedDescribed(command.profile()));
    }

    private List<NeedEvent> join(JoinNeed command) {
        if (end instanceof NeedMet met) {
            throw Refusal.rule(NeedReason.MET, met.on());
        }
        refuseWhereOver();
        refuseOwn(command.structureId());
        if (profile.purchase() == null) {
            throw Refusal.rule(NeedReason.NOT_GROUPED);
        }
        var before = joined.get(command.structureId());
        if (before != null && before == command.quantity()) {
            return List.of();
        }
        refuseWhereLapsed(command.today());
        if (before == null && joined.size() >= MOST_STRUCTURES) {
            throw Refusal.rule(NeedReason.JOINS_LIMIT);
        }
        return List.of(new NeedJoined(command.structureId(), command.quantity()));
    }

    private List<NeedEvent> leave(UUID structure) {
        refuseWhereOver();
        return joined.containsKey(structure) ? List.of(new NeedLeft(structure)) : List.of();
    }

    private List<NeedEvent> answer(AnswerNeed command) {
        refuseWhereOver();
        refuseOwn(command.structureId());
        var answer = new NeedAnswered(command.structureId(), command.with(), command.text());
        var before = answers.get(command.structureId());
        if (answer.equals(before)) {
            return List.of();
        }
        refuseWhereLapsed(command.today());
        if (before == null && answers.size() >= MOST_STRUCTURES) {
            throw Refusal.rule(NeedReason.ANSWERS_LIMIT);
        }
        return List.of(answer);
    }

    private List<NeedEvent> withdrawAnswer(UUID structure) {
        refuseWhereOver();
        return answers.containsKey(structure) ? List.of(new AnswerWithdrawn(structure)) : List.of();
    }

    private List<NeedEvent> meet(MeetNeed command) {
        refuseUnlessOwn(command.structureId());
        if (command.by().contains(carrier())) {
            throw Refusal.field("by", NeedReason.BY_OWN);
        }
        var purchase = profile.purchase();
        var quantity = purchase != null && command.how() == NeedMet.How.PURCHASE
                ? ordered(command, purchase)
                : Objects.requireNonNullElse(command.quantity(), profile.quantity());
        if (quantity > asked()) {
            throw Refusal.field("quantity", NeedReason.QUANTITY_MORE, asked());
        }
        return List.of(new NeedMet(
                command.how(),
                command.on(),
                command.by(),
                command.through(),
                quantity,
                command.unitPriceCents(),
                command.supplier()));
    }

    /** How many are bought together: all that is asked for now, which is the minimum at least. */
    private int ordered(MeetNeed command, GroupPurchase purchase) {
        var errors = new ValidationErrors("need");
        if (command.unitPriceCents() == null) {
            errors.missing("unitPriceCents", NeedReason.UNIT_PRICE_MISSING);
        }
        if (command.supplier() == null) {
            errors.missing("supplier", NeedReason.SUPPLIER_MISSING);
        }
        errors.refuseIfAny();
        if (asked() < purchase.minimum()) {
            throw Refusal.rule(NeedReason.MINIMUM, purchase.minimum() - asked(), purchase.minimum());
        }
        if (command.quantity() != null && command.quantity() != asked()) {
            throw Refusal.field("quantity", NeedReason.QUANTITY_OTHER, asked());
        }
        return asked();
    }

    private List<NeedEvent> withdraw(String reason) {
        refuseWhereOver();
        return List.of(new NeedWithdrawn(reason));
    }

    private void refuseUnlessOwn(UUID structure) {
        refuseWhereOver();
        if (!structure.equals(carrier())) {
            throw Refusal.rule(NeedReason.NOT_OWNER);
        }
    }

    private void refuseOwn(UUID structure) {
        if (structure.equals(carrier())) {
            throw Refusal.rule(NeedReason.OWN);
        }
    }

    private void refuseWhereOver() {
        if (end instanceof NeedMet met) {
            throw Refusal.rule(NeedReason.OVER_MET, met.on());
        }
        if (end != null) {
            throw Refusal.rule(NeedReason.OVER_WITHDRAWN);
        }
    }

    private void refuseWhereLapsed(LocalDate today) {
        if (profile.until().isBefore(today)) {
            throw Refusal.rule(NeedReason.LAPSED, profile.until());
        }
    }

    private static void refusePast(NeedProfile profile, LocalDate today) {
        if (profile.until().isBefore(today)) {
            throw Refusal.field("until", "need.until.past", NeedReason.UNTIL_PAST.with());
        }
    }
}
