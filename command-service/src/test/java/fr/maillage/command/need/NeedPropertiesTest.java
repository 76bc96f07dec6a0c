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
import static fr.maillage.command.need.Tablets.expressed;
import static fr.maillage.command.need.Tablets.join;
import static fr.maillage.command.need.Tablets.lend;
import static fr.maillage.command.need.Tablets.order;
import static fr.maillage.command.need.Tablets.profile;
import static fr.maillage.command.need.Tablets.together;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Refusal;
import fr.maillage.command.need.NeedCommand.DescribeNeed;
import fr.maillage.command.need.NeedCommand.JoinNeed;
import fr.maillage.command.need.NeedCommand.LeaveNeed;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a need, in whichever order, its history tells a story that can have happened. */
class NeedPropertiesTest {

    private static final int STORIES = 2_000;
    private static final int COMMANDS = 30;
    private static final int RACES = 1_000;
    private static final List<UUID> ANYBODY = List.of(LUCIE, KARIM, NADIA, new UUID(0, 5));

    @ParameterizedTest
    @ValueSource(longs = {1, 20260601, 424242})
    void every_story_can_have_happened(long seed) {
        var random = new Random(seed);
        var ordered = 0;
        for (var story = 0; story < STORIES; story++) {
            var events = tell(random);
            check(events);
            ordered += events.getLast() instanceof NeedMet met && met.how() == NeedMet.How.PURCHASE ? 1 : 0;
        }
        assertThat(ordered).as("some purchases are ordered").isPositive();
    }

    /**
     * The log decides again, on what stands then, when something came between. So a join and an order of the same moment
     * are decided one after the other, in either order.
     */
    @ParameterizedTest
    @ValueSource(longs = {7, 20270302})
    void a_join_is_in_the_order_or_refused_and_never_lost(long seed) {
        var random = new Random(seed);
        var late = 0;
        for (var race = 0; race < RACES; race++) {
            var before = List.of(expressed(together()), new NeedJoined(KARIM, 12 + random.nextInt(5)));
            var quantity = 1 + random.nextInt(50);
            var need = fold(before);
            var asked = need.asked();
            var first = random.nextBoolean() ? join(NADIA, quantity) : order(null);
            var second = first instanceof JoinNeed ? order(null) : join(NADIA, quantity);
            var events = new ArrayList<NeedEvent>(before);
            var refusals = new ArrayList<String>();
            for (var command : List.of(first, second)) {
                try {
                    events.addAll(fold(events).decide(command));
                } catch (Refusal refused) {
                    refusals.add(refused.code());
                }
            }
            check(events);
            var met = events.stream()
                    .filter(NeedMet.class::isInstance)
                    .map(NeedMet.class::cast)
                    .toList();
            assertThat(met).hasSize(1);
            if (refusals.isEmpty()) {
                assertThat(met.getFirst().quantity()).isEqualTo(asked + quantity);
            } else {
                late++;
                assertThat(refusals).containsExactly("need.met");
                assertThat(met.getFirst().quantity()).isEqualTo(asked);
            }
        }
        assertThat(late).isBetween(1, RACES - 1);
    }

    /** The same with threads, on a list to which, as to the log, one appends only after what one has decided on. */
    @Test
    void so_it_is_when_they_really_come_at_the_same_moment() throws Exception {
        var late = 0;
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var race = 0; race < RACES; race++) {
                var log = new ShortLog(expressed(together()), new NeedJoined(KARIM, 12));
                var start = new CyclicBarrier(3);
                var asked = Stream.of(join(NADIA, 3), order(null), order(null))
                        .map(command -> threads.submit(() -> {
                            start.await();
                            return log.take(command);
                        }))
                        .toList();
                var refused = new ArrayList<String>();
                for (var each : asked) {
                    refused.add(each.get());
                }
                check(log.read());
                assertThat(refused.subList(1, 3)).containsExactlyInAnyOrder("", "need.over");
                assertThat(refused.getFirst()).isIn("", "need.met");
                var met = (NeedMet) log.read().getLast();
                assertThat(met.quantity()).isEqualTo(refused.getFirst().isEmpty() ? 23 : 20);
                late += refused.getFirst().isEmpty() ? 0 : 1;
            }
        }
        assertThat(late).as("either may be first").isBetween(1, RACES - 1);
    }

    /** Events of one need, to which one appends after those that one has read, or not at all. */
    private static final class ShortLog {

        private List<NeedEvent> events;

        private ShortLog(NeedEvent... first) {
            events = List.of(first);
        }

        private synchronized List<NeedEvent> read() {
            return events;
        }

        private synchronized boolean append(List<NeedEvent> seen, List<NeedEvent> more) {
            if (seen.size() != events.size()) {
                return false;
            }
            events = Stream.concat(seen.stream(), more.stream()).toList();
            return true;
        }

        /** Decides until nothing came between; the refusal's code, or nothing. */
        private String take(NeedCommand command) {
            while (true) {
                var seen = read();
                try {
                    if (append(seen, fold(seen).decide(command))) {
                        return "";
                    }
                } catch (Refusal refused) {
                    return refused.code();
                }
            }
        }
    }

    private static Need fold(List<? extends NeedEvent> events) {
        var need = Need.evolve(null, events.getFirst());
        for (var event : events.subList(1, events.size())) {
            need = Need.evolve(need, event);
        }
        return need;
    }

    private static List<NeedEvent> tell(Random random) {
        var expressed = expressed(random.nextInt(4) == 0 ? alone() : together());
        var events = new ArrayList<NeedEvent>(List.of(expressed));
        var need = Need.evolve(null, expressed);
        for (var step = 0; step < COMMANDS; step++) {
            var command = command(random);
            var said = decide(need, command);
            for (var event : said) {
                need = Need.evolve(need, event);
            }
            events.addAll(said);
            assertThat(decide(need, command)).as("%s said again", command).isEmpty();
        }
        return events;
    }

    private static List<NeedEvent> decide(Need need, NeedCommand command) {
        try {
            return need.decide(command);
        } catch (Refusal refused) {
            return List.of();
        }
    }

    private static NeedCommand command(Random random) {
        var who = ANYBODY.get(random.nextInt(ANYBODY.size()));
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> join(who, 1 + random.nextInt(8));
            case 4 -> new LeaveNeed(ID, who);
            case 5, 6 -> answer(who, random.nextBoolean() ? KIT : null);
            case 7 -> new WithdrawNeedAnswer(ID, who);
            case 8, 9 -> new DescribeNeed(ID, who, described(random), TODAY);
            case 10, 11, 12 -> order(random.nextInt(4) == 0 ? 20 : null);
            case 13 -> random.nextInt(8) == 0 ? lend(who) : join(who, 6);
            case 14 -> random.nextInt(8) == 0 ? new WithdrawNeed(ID, "Plus besoin") : answer(who, KIT);
            default -> new JoinNeed(ID, who, 2, UNTIL.plusDays(1));
        };
    }

    private static NeedProfile described(Random random) {
        var purchase = random.nextInt(3) == 0 ? null : new GroupPurchase(10 + random.nextInt(20), null, null);
        return profile(1 + random.nextInt(10), UNTIL, purchase);
    }

    /** The story read again, by other means than the rules. */
    private static void check(List<NeedEvent> events) {
        var profile = ((NeedExpressed) events.getFirst()).profile();
        var joined = new HashMap<UUID, Integer>();
        var answered = new HashSet<UUID>();
        for (var place = 1; place < events.size(); place++) {
            switch (events.get(place)) {
                case NeedExpressed again -> throw new AssertionError("expressed twice");
                case NeedDescribed better -> {
                    profile = better.profile();
                    assertThat(joined.isEmpty() || profile.purchase() != null)
                            .as("nobody is left without a purchase")
                            .isTrue();
                }
                case NeedJoined by -> {
                    assertThat(profile.purchase()).isNotNull();
                    assertThat(by.structureId()).isNotEqualTo(LUCIE);
                    joined.put(by.structureId(), by.quantity());
                }
                case NeedLeft by -> assertThat(joined.remove(by.structureId())).isNotNull();
                case NeedAnswered by -> {
                    assertThat(by.structureId()).isNotEqualTo(LUCIE);
                    answered.add(by.structureId());
                }
                case AnswerWithdrawn by ->
                    assertThat(answered.remove(by.structureId())).isTrue();
                case NeedMet met -> {
                    assertThat(place).as("nothing comes after").isEqualTo(events.size() - 1);
                    var purchase = profile.purchase();
                    var asked = profile.quantity()
                            + joined.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum();
                    assertThat(met.quantity()).isBetween(1, asked);
                    if (purchase != null && met.how() == NeedMet.How.PURCHASE) {
                        assertThat(met.quantity()).isEqualTo(asked).isGreaterThanOrEqualTo(purchase.minimum());
                    }
                }
                case NeedWithdrawn gone ->
                    assertThat(place).as("nothing comes after").isEqualTo(events.size() - 1);
            }
        }
    }
}
