package fr.maillage.command.need;

import static fr.maillage.command.need.Tablets.ID;
import static fr.maillage.command.need.Tablets.KARIM;
import static fr.maillage.command.need.Tablets.KIT;
import static fr.maillage.command.need.Tablets.LUCIE;
import static fr.maillage.command.need.Tablets.NADIA;
import static fr.maillage.command.need.Tablets.TODAY;
import static fr.maillage.command.need.Tablets.UNTIL;
import static fr.maillage.command.need.Tablets.alone;
import static fr.maillage.command.need.Tablets.answer;
import static fr.maillage.command.need.Tablets.answered;
import static fr.maillage.command.need.Tablets.expressed;
import static fr.maillage.command.need.Tablets.join;
import static fr.maillage.command.need.Tablets.lend;
import static fr.maillage.command.need.Tablets.lent;
import static fr.maillage.command.need.Tablets.order;
import static fr.maillage.command.need.Tablets.ordered;
import static fr.maillage.command.need.Tablets.profile;
import static fr.maillage.command.need.Tablets.together;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.command.Refusal;
import fr.maillage.command.Rules;
import fr.maillage.command.http.Words;
import fr.maillage.command.need.NeedCommand.AnswerNeed;
import fr.maillage.command.need.NeedCommand.DescribeNeed;
import fr.maillage.command.need.NeedCommand.ExpressNeed;
import fr.maillage.command.need.NeedCommand.ExpressNeedAgain;
import fr.maillage.command.need.NeedCommand.JoinNeed;
import fr.maillage.command.need.NeedCommand.LeaveNeed;
import fr.maillage.command.need.NeedCommand.MeetNeed;
import fr.maillage.command.need.NeedCommand.WithdrawNeed;
import fr.maillage.command.need.NeedCommand.WithdrawNeedAnswer;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedDescribed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedLeft;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NeedTest {

    private static final LocalDate AFTER = UNTIL.plusDays(1);

    private final Rules need = new Rules(NeedSubject.needType());

    @Test
    void a_need_is_expressed_until_a_day_that_has_not_passed() {
        need.given().when(express(alone(), TODAY)).then(expressed(alone()));
        need.given().when(express(alone(), UNTIL)).then(expressed(alone()));
        need.given().when(express(alone(), AFTER)).refused("need.until.past");
        need.given().when(express(alone(), TODAY)).concerns("62498");
    }

    @Test
    void the_same_need_sent_again_changes_nothing_even_once_it_has_lapsed_and_another_cannot_take_its_id() {
        var before = need.given(expressed(alone()));
        before.when(new ExpressNeedAgain(ID, express(alone(), AFTER))).thenNothing();
        before.when(new ExpressNeedAgain(ID, express(together(), TODAY))).refused("need.id.taken");
    }

    @Test
    void its_structure_alone_says_better_what_it_looks_for_and_who_joined_or_answered_stays() {
        var more = profile(9, UNTIL, together().purchase());
        var joined = need.given(expressed(together()), new NeedJoined(KARIM, 12), answered(NADIA, KIT));
        joined.when(new DescribeNeed(ID, LUCIE, more, TODAY)).then(new NeedDescribed(more));
        joined.when(new DescribeNeed(ID, LUCIE, together(), TODAY)).thenNothing();
        joined.when(new DescribeNeed(ID, KARIM, more, TODAY)).refused("need.not-owner");
        var described = need.given(
                expressed(together()), new NeedJoined(KARIM, 12), answered(NADIA, KIT), new NeedDescribed(more));
        described.when(order(null)).then(ordered(21));
        described.when(answer(NADIA, KIT)).thenNothing();
    }

    @Test
    void others_that_joined_are_not_left_without_their_purchase() {
        var ungrouped = new DescribeNeed(ID, LUCIE, alone(), TODAY);
        need.given(expressed(together()), new NeedJoined(KARIM, 6))
                .when(ungrouped)
                .refused("need.minimum.joined");
        need.given(expressed(together()), new NeedJoined(KARIM, 6), new NeedLeft(KARIM))
                .when(ungrouped)
                .then(new NeedDescribed(alone()));
        need.given(expressed(together()), new NeedDescribed(alone()))
                .when(join(KARIM, 6))
                .refused("need.not-grouped");
    }

    @Test
    void a_new_last_day_opens_it_again() {
        var later = profile(10, UNTIL.plusDays(30), null);
        var lapsed = need.given(expressed(alone()));
        lapsed.when(new DescribeNeed(ID, LUCIE, later, AFTER)).then(new NeedDescribed(later));
        lapsed.when(new DescribeNeed(ID, LUCIE, profile(11, UNTIL, null), AFTER))
                .refused("need.until.past");
        lapsed.when(new DescribeNeed(ID, LUCIE, alone(), AFTER)).thenNothing();
        need.given(expressed(alone()), new NeedDescribed(later))
                .when(new AnswerNeed(ID, KARIM, KIT, null, AFTER))
                .then(new NeedAnswered(KARIM, KIT, null));
    }

    @Test
    void others_join_a_group_purchase_and_change_how_many_they_take() {
        need.given(expressed(together())).when(join(KARIM, 6)).then(new NeedJoined(KARIM, 6));
        var joined = need.given(expressed(together()), new NeedJoined(KARIM, 6));
        joined.when(join(KARIM, 6)).thenNothing();
        joined.when(join(KARIM, 8)).then(new NeedJoined(KARIM, 8));
        joined.when(join(NADIA, 6)).then(new NeedJoined(NADIA, 6));
        need.given(expressed(alone())).when(join(KARIM, 6)).refused("need.not-grouped");
        need.given(expressed(together())).when(join(LUCIE, 6)).refused("need.own");
    }

    @Test
    void whoever_joined_leaves_and_joins_again() {
        var joined = need.given(expressed(together()), new NeedJoined(KARIM, 6));
        joined.when(new LeaveNeed(ID, KARIM)).then(new NeedLeft(KARIM));
        joined.when(new LeaveNeed(ID, NADIA)).thenNothing();
        var left = need.given(expressed(together()), new NeedJoined(KARIM, 6), new NeedLeft(KARIM));
        left.when(new LeaveNeed(ID, KARIM)).thenNothing();
        left.when(join(KARIM, 6)).then(new NeedJoined(KARIM, 6));
    }

    @Test
    void others_answer_and_may_say_something_else_instead() {
        need.given(expressed(alone())).when(answer(KARIM, KIT)).then(answered(KARIM, KIT));
        need.given(expressed(alone())).when(answer(KARIM, null)).then(answered(KARIM, null));
        need.given(expressed(alone())).when(answer(LUCIE, KIT)).refused("need.own");
        var known = need.given(expressed(alone()), answered(KARIM, KIT));
        known.when(answer(KARIM, KIT)).thenNothing();
        known.when(answer(KARIM, null)).then(answered(KARIM, null));
        known.when(answer(NADIA, KIT)).then(answered(NADIA, KIT));
    }

    @Test
    void whoever_joined_may_also_answer() {
        need.given(expressed(together()), new NeedJoined(KARIM, 6))
                .when(answer(KARIM, KIT))
                .then(answered(KARIM, KIT));
    }

    @Test
    void whoever_answered_withdraws_the_answer() {
        var known = need.given(expressed(alone()), answered(KARIM, KIT));
        known.when(new WithdrawNeedAnswer(ID, KARIM)).then(new AnswerWithdrawn(KARIM));
        known.when(new WithdrawNeedAnswer(ID, NADIA)).thenNothing();
        var gone = need.given(expressed(alone()), answered(KARIM, KIT), new AnswerWithdrawn(KARIM));
        gone.when(new WithdrawNeedAnswer(ID, KARIM)).thenNothing();
        gone.when(answer(KARIM, KIT)).then(answered(KARIM, KIT));
    }

    @Test
    void nobody_joins_or_answers_after_its_last_day_but_to_say_the_same() {
        var open = need.given(expressed(together()), new NeedJoined(KARIM, 6), answered(KARIM, KIT));
        open.when(new JoinNeed(ID, NADIA, 6, UNTIL)).then(new NeedJoined(NADIA, 6));
        open.when(new JoinNeed(ID, NADIA, 6, AFTER)).refused("need.lapsed");
        open.when(new JoinNeed(ID, KARIM, 7, AFTER)).refused("need.lapsed");
        open.when(new JoinNeed(ID, KARIM, 6, AFTER)).thenNothing();
        open.when(new AnswerNeed(ID, NADIA, KIT, null, UNTIL)).then(new NeedAnswered(NADIA, KIT, null));
        open.when(new AnswerNeed(ID, NADIA, KIT, null, AFTER)).refused("need.lapsed");
        open.when(new AnswerNeed(ID, KARIM, KIT, "Elles sont libres.", AFTER)).thenNothing();
    }

    @Test
    void what_has_lapsed_can_still_be_left_met_and_withdrawn() {
        var lapsed = need.given(expressed(together()), new NeedJoined(KARIM, 12), answered(NADIA, KIT));
        lapsed.when(new LeaveNeed(ID, KARIM)).then(new NeedLeft(KARIM));
        lapsed.when(new WithdrawNeedAnswer(ID, NADIA)).then(new AnswerWithdrawn(NADIA));
        lapsed.when(new MeetNeed(ID, LUCIE, NeedMet.How.GIFT, AFTER, List.of(), null, null, null, null))
                .then(new NeedMet(NeedMet.How.GIFT, AFTER, List.of(), null, 8, null, null));
        lapsed.when(new WithdrawNeed(ID, "Trop tard")).then(new NeedWithdrawn("Trop tard"));
    }

    @Test
    void its_structure_alone_says_that_it_was_met_with_as_many_as_it_looked_for() {
        var open = need.given(expressed(alone()), answered(KARIM, KIT));
        open.when(lend(LUCIE)).then(lent(10));
        open.when(lend(KARIM)).refused("need.not-owner");
        open.when(new MeetNeed(ID, LUCIE, NeedMet.How.LOAN, TODAY, List.of(KARIM), KIT, 7, null, null))
                .then(lent(7));
    }

    @Test
    void it_is_not_met_by_the_structure_that_looks_for_it() {
        need.given(expressed(alone()))
                .when(new MeetNeed(ID, LUCIE, NeedMet.How.LOAN, TODAY, List.of(KARIM, LUCIE), KIT, null, null, null))
                .refused("need.by.own");
    }

    @Test
    void no_more_are_met_than_are_looked_for_by_it_and_by_those_that_joined() {
        var open = need.given(expressed(alone()));
        open.when(given(10)).then(new NeedMet(NeedMet.How.GIFT, TODAY, List.of(), null, 10, null, null));
        open.when(given(11)).refused("need.quantity.more");
        var joined = need.given(expressed(together()), new NeedJoined(KARIM, 6));
        joined.when(given(14)).then(new NeedMet(NeedMet.How.GIFT, TODAY, List.of(), null, 14, null, null));
        joined.when(given(15)).refused("need.quantity.more");
    }

    @Test
    void what_is_bought_alone_needs_neither_a_minimum_nor_its_price() {
        need.given(expressed(alone()))
                .when(new MeetNeed(ID, LUCIE, NeedMet.How.PURCHASE, TODAY, List.of(), null, 4, null, null))
                .then(new NeedMet(NeedMet.How.PURCHASE, TODAY, List.of(), null, 4, null, null));
        need.given(expressed(alone())).when(order(null)).then(ordered(10));
    }

    @Test
    void a_group_purchase_is_ordered_once_its_minimum_is_reached() {
        need.given(expressed(together()), new NeedJoined(KARIM, 6))
                .when(order(null))
                .refused("need.minimum");
        var ready = need.given(expressed(together()), new NeedJoined(KARIM, 6), new NeedJoined(NADIA, 6));
        ready.when(order(null)).then(ordered(20));
        ready.when(order(20)).then(ordered(20));
        ready.when(order(19)).refused("need.quantity.other");
        ready.when(order(21)).refused("need.quantity.other");
        need.given(
                        expressed(together()),
                        new NeedJoined(KARIM, 6),
                        new NeedJoined(KARIM, 2),
                        new NeedJoined(NADIA, 10),
                        new NeedLeft(NADIA))
                .when(order(null))
                .refused("need.minimum");
    }

    @Test
    void a_minimum_below_its_own_quantity_is_reached_at_once() {
        var easy = profile(30, UNTIL, together().purchase());
        need.given(expressed(easy)).when(order(null)).then(ordered(30));
    }

    @Test
    void who_orders_too_early_is_told_how_many_are_missing() {
        var six = Need.evolve(Need.evolve(null, expressed(together())), new NeedJoined(KARIM, 6));
        assertThatThrownBy(() -> six.decide(order(null)))
                .satisfies(refused -> assertThat(Words.FRENCH.of(((Refusal) refused).message()))
                        .startsWith("Il manque 6 sur 20"))
                .satisfies(refused -> assertThat(Words.ENGLISH.of(((Refusal) refused).message()))
                        .endsWith("minimum of 20: 6 more needed."));
    }

    @Test
    void an_order_says_what_one_costs_and_who_sells_it() {
        var ready = need.given(expressed(together()), new NeedJoined(KARIM, 12));
        ready.when(new MeetNeed(ID, LUCIE, NeedMet.How.PURCHASE, TODAY, List.of(), null, null, null, null))
                .refused("need.fields");
        ready.when(new MeetNeed(ID, LUCIE, NeedMet.How.PURCHASE, TODAY, List.of(), null, null, 16_550, null))
                .refused("need.supplier.missing");
        ready.when(new MeetNeed(ID, LUCIE, NeedMet.How.PURCHASE, TODAY, List.of(), null, null, null, "Ordi"))
                .refused("need.unitPriceCents.missing");
    }

    @Test
    void a_group_purchase_that_is_met_otherwise_waits_for_no_minimum() {
        need.given(expressed(together())).when(lend(LUCIE)).then(lent(8));
    }

    @Test
    void it_is_withdrawn_with_a_reason() {
        need.given(expressed(alone()))
                .when(new WithdrawNeed(ID, "Donné par la commune"))
                .then(new NeedWithdrawn("Donné par la commune"));
    }

    static Stream<NeedCommand> everything() {
        return Stream.of(
                new DescribeNeed(ID, LUCIE, alone(), TODAY),
                new LeaveNeed(ID, KARIM),
                answer(NADIA, KIT),
                new WithdrawNeedAnswer(ID, KARIM),
                order(null),
                lend(LUCIE),
                new WithdrawNeed(ID, "Encore"));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void what_was_met_or_withdrawn_accepts_nothing_more(NeedCommand command) {
        var joined = new NeedJoined(KARIM, 12);
        need.given(expressed(together()), joined, ordered(20)).when(command).refused("need.over");
        need.given(expressed(together()), joined, new NeedWithdrawn("Non"))
                .when(command)
                .refused("need.over");
    }

    @Test
    void whoever_joins_too_late_is_told_the_day_on_which_it_was_met() {
        var joined = new NeedJoined(KARIM, 12);
        need.given(expressed(together()), joined, ordered(20))
                .when(join(NADIA, 3))
                .refused("need.met");
        need.given(expressed(together()), joined, ordered(20))
                .when(join(KARIM, 12))
                .refused("need.met");
        need.given(expressed(together()), joined, new NeedWithdrawn("Non"))
                .when(join(NADIA, 3))
                .refused("need.over");
        var met = Need.evolve(Need.evolve(null, expressed(together())), ordered(20));
        assertThatThrownBy(() -> met.decide(join(NADIA, 3)))
                .satisfies(refused -> assertThat(Words.FRENCH.of(((Refusal) refused).message()))
                        .contains("1er mars 2026"));
    }

    @Test
    void two_thousand_structures_join_and_answer_and_no_more() {
        var joined = new HashMap<UUID, Integer>();
        var answers = new HashMap<UUID, NeedAnswered>();
        for (var each = 0; each < 2_000; each++) {
            var structure = new UUID(7, each);
            joined.put(structure, 10_000);
            answers.put(structure, answered(structure, null));
        }
        var crowded = new Need(expressed(together()), together(), joined, answers, null);
        assertThat(crowded.asked()).isEqualTo(20_000_008);
        assertThat(crowded.decide(join(new UUID(7, 0), 3))).containsExactly(new NeedJoined(new UUID(7, 0), 3));
        assertThat(crowded.decide(answer(new UUID(7, 0), KIT))).hasSize(1);
        assertRefused(crowded, join(KARIM, 1), "need.joins.limit");
        assertRefused(crowded, answer(KARIM, KIT), "need.answers.limit");
        var one = new UUID(7, 1);
        var room = Need.evolve(Need.evolve(crowded, new NeedLeft(one)), new AnswerWithdrawn(one));
        assertThat(room.decide(join(KARIM, 1))).containsExactly(new NeedJoined(KARIM, 1));
        assertThat(room.decide(answer(KARIM, KIT))).containsExactly(answered(KARIM, KIT));
    }

    @Test
    void a_document_offered_is_another_answer_than_a_loan() {
        var document = new NeedMeans(NeedMeans.Kind.DOCUMENT, KIT.id());
        need.given(expressed(alone()), answered(KARIM, KIT))
                .when(answer(KARIM, document))
                .then(answered(KARIM, document));
    }

    private static void assertRefused(Need need, NeedCommand command, String code) {
        assertThatThrownBy(() -> need.decide(command))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static MeetNeed given(int quantity) {
        return new MeetNeed(ID, LUCIE, NeedMet.How.GIFT, TODAY, List.of(), null, quantity, null, null);
    }

    private static ExpressNeed express(NeedProfile profile, LocalDate today) {
        return new ExpressNeed(ID, LUCIE, NeedKind.EQUIPMENT, profile, today);
    }
}
