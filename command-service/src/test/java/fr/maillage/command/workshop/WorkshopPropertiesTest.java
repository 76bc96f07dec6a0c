package fr.maillage.command.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.Refusal;
import fr.maillage.command.workshop.WorkshopCommand.CancelWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ConfirmWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DeclineWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.HoldWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.JoinWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.RescheduleWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.WarnWorkshop;
import fr.maillage.events.Attendance;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.events.WorkshopProfile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked of a workshop, in whichever order, its history tells a story that can have happened. */
class WorkshopPropertiesTest {

    private static final int STORIES = 2_000;
    private static final int COMMANDS = 30;
    private static final UUID ID = new UUID(0, 1);
    private static final UUID LEAD = new UUID(0, 2);
    private static final UUID VENUE = new UUID(0, 6);
    private static final List<UUID> INVITED = List.of(new UUID(0, 3), new UUID(0, 4));
    private static final List<UUID> ANYBODY = List.of(LEAD, INVITED.get(0), INVITED.get(1), new UUID(0, 5));
    private static final Instant BEGIN = Instant.parse("2026-11-01T10:00:00Z");

    @ParameterizedTest
    @ValueSource(longs = {1, 20260601, 424242})
    void every_story_can_have_happened(long seed) {
        var random = new Random(seed);
        var held = 0;
        for (var story = 0; story < STORIES; story++) {
            var events = tell(random);
            check(events);
            held += events.getLast() instanceof WorkshopHeld ? 1 : 0;
        }
        assertThat(held).as("some stories come to their end").isPositive();
    }

    private static List<WorkshopEvent> tell(Random random) {
        var proposed = new WorkshopProposed(
                LEAD,
                INVITED,
                new WorkshopProfile("Débuter", "email", null, null, List.of(), null),
                new WorkshopPlace(VENUE, null, "62510"),
                at(BEGIN.plus(Duration.ofDays(2))),
                null);
        var events = new ArrayList<WorkshopEvent>(List.of(proposed));
        var workshop = Workshop.evolve(null, proposed);
        var now = BEGIN;
        for (var step = 0; step < COMMANDS; step++) {
            now = now.plus(Duration.ofHours(random.nextInt(12)));
            var command = command(random, now);
            var said = decide(workshop, command);
            for (var event : said) {
                workshop = Workshop.evolve(workshop, event);
            }
            events.addAll(said);
            assertThat(decide(workshop, command)).as("%s said again", command).isEmpty();
        }
        return events;
    }

    private static List<WorkshopEvent> decide(Workshop workshop, WorkshopCommand command) {
        try {
            return workshop.decide(command);
        } catch (Refusal refused) {
            return List.of();
        }
    }

    private static WorkshopCommand command(Random random, Instant now) {
        var who = ANYBODY.get(random.nextInt(ANYBODY.size()));
        var place = new WorkshopPlace(VENUE, null, "62510");
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> new JoinWorkshop(ID, who, now);
            case 3 -> new DeclineWorkshop(ID, who, null, now);
            case 4, 5, 6 -> new ConfirmWorkshop(ID, LEAD, now);
            case 7 ->
                new RescheduleWorkshop(ID, who, at(now.plus(Duration.ofHours(random.nextInt(48) - 12))), place, now);
            case 8, 9 -> new HoldWorkshop(ID, LEAD, List.of(new Attendance(null, 4)), now);
            case 10 -> new WarnWorkshop(ID, VENUE, LocalDate.of(2026, 11, 1 + random.nextInt(20)));
            default ->
                random.nextInt(4) == 0
                        ? new CancelWorkshop(ID, who, "Non")
                        : new HoldWorkshop(ID, who, List.of(new Attendance(null, 4)), now);
        };
    }

    /** Reads the history as somebody would who knows nothing of the rules' own state. */
    private static void check(List<WorkshopEvent> events) {
        var answered = new HashSet<UUID>();
        var joined = new HashSet<UUID>();
        var confirmed = false;
        for (var place = 0; place < events.size(); place++) {
            var last = place == events.size() - 1;
            switch (events.get(place)) {
                case WorkshopJoined event -> {
                    assertThat(INVITED).contains(event.structureId());
                    assertThat(answered.add(event.structureId())).isTrue();
                    joined.add(event.structureId());
                }
                case WorkshopDeclined event -> {
                    assertThat(INVITED).contains(event.structureId());
                    assertThat(answered.add(event.structureId())).isTrue();
                }
                case WorkshopConfirmed event -> {
                    assertThat(joined).isNotEmpty();
                    assertThat(confirmed).isFalse();
                    confirmed = true;
                }
                case WorkshopRescheduled event -> {
                    answered.clear();
                    joined.clear();
                    confirmed = false;
                }
                case WorkshopHeld event -> {
                    assertThat(confirmed).isTrue();
                    assertThat(last).isTrue();
                }
                case WorkshopCancelled event -> assertThat(last).isTrue();
                default -> assertThat(confirmed && joined.isEmpty()).isFalse();
            }
        }
    }

    private static Period at(Instant start) {
        return new Period(start, start.plus(Duration.ofHours(2)));
    }
}
