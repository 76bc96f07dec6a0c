package fr.maillage.query.need;

import fr.maillage.events.Axis;
import fr.maillage.events.Level;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedKind;
import fr.maillage.events.NeedMeans;
import fr.maillage.events.NeedProfile;
import fr.maillage.query.projection.RecordView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The view of a need: the fold of all its events.
 *
 * @param sequence sequence number of its last event, from 0
 * @param structureId the structure whose need it is
 * @param joins structures that have the same need, in the order in which they came
 * @param answers structures that can help, in the order of their last answers
 * @param met what it was met by; null where it was not
 * @param withdrawal why it was withdrawn; null where it was not
 * @param axis axis of the network's strategy that it serves; null where that was not said
 * @param level level of that axis; null where that was not said
 * @param expressedAt when the log took it
 * @param answeredAt when the log took the first answer, withdrawn since or not; null where there was none
 * @param readyAt since when its group purchase has had its minimum; null where it has not, or is none
 * @param metAt when the log took that it was met; null where it was not
 * @param saidOn day of its last event
 */
public record NeedView(
        UUID id,
        long sequence,
        UUID structureId,
        NeedKind kind,
        NeedProfile profile,
        List<Joined> joins,
        List<Answer> answers,
        @Nullable NeedMet met,
        @Nullable String withdrawal,
        @Nullable Axis axis,
        @Nullable Level level,
        Instant expressedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant readyAt,
        @Nullable Instant metAt,
        LocalDate saidOn)
        implements RecordView {

    /** A structure that joined, and how many it takes. */
    public record Joined(UUID structure, int quantity) {}

    /** The answer of a structure that can help. */
    public record Answer(
            UUID structure,
            @Nullable NeedMeans with,
            @Nullable String text,
            LocalDate on) {}

    /** The state as its events tell it. That a need has lapsed is judged on a day. */
    public NeedStatus status() {
        return met != null ? NeedStatus.MET : withdrawal != null ? NeedStatus.WITHDRAWN : NeedStatus.OPEN;
    }

    /** How many its own structure needs and others joined for. */
    public int total() {
        return profile.quantity() + joins.stream().mapToInt(Joined::quantity).sum();
    }

    /** The structures that joined, in order. */
    public List<UUID> joined() {
        return joins.stream().map(Joined::structure).toList();
    }

    /** The structures that can help, in order. */
    public List<UUID> answering() {
        return answers.stream().map(Answer::structure).toList();
    }

    /** The structures that it concerns: its own, those that joined and those that answered. */
    public List<UUID> concerned() {
        return Stream.of(List.of(structureId), joined(), answering())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }
}
