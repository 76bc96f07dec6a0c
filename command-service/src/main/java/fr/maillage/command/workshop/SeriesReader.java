package fr.maillage.command.workshop;

import fr.maillage.command.Refusal;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.FanOut.Share;
import fr.maillage.command.log.Rights;
import fr.maillage.events.WorkshopSeries;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reader of the dates of a series to which an action goes. Their ids follow from the series, so no list is kept. */
final class SeriesReader {

    private final Function<UUID, Optional<Object>> states;

    /** @param states gives the state of a subject by its id; empty where it is unknown */
    SeriesReader(Function<UUID, Optional<Object>> states) {
        this.states = states;
    }

    /**
     * The id of one date.
     *
     * @param series id of the first date
     * @param number from 1
     */
    static UUID date(UUID series, int number) {
        return number == 1 ? series : UUID.nameUUIDFromBytes((series + "/" + number).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The commands to the dates of the workshop's series, where all dates are meant; else none. Those that have begun
     * are refused: an action on many dates at once is about dates to come.
     *
     * @param all whether all are meant; null for no
     * @param command gives the command to a date, by its id
     */
    List<Share> dates(ActionContext context, @Nullable Boolean all, Function<UUID, WorkshopCommand> command) {
        var known = workshop(context.id())
                .filter(workshop -> Rights.knows(context.caller().actor(), workshop));
        if (!Boolean.TRUE.equals(all) || known.isEmpty()) {
            return List.of();
        }
        var series = known.get().proposed().series();
        if (series == null) {
            context.errors().wrong("series", WorkshopReason.SERIES_NONE);
            return List.of();
        }
        return IntStream.rangeClosed(1, series.size())
                .mapToObj(number -> date(series.id(), number))
                .map(date -> share(date, context.now(), command))
                .toList();
    }

    private Share share(UUID date, Instant now, Function<UUID, WorkshopCommand> command) {
        var begun = workshop(date).filter(workshop -> workshop.hasStarted(now)).isPresent();
        return new Share(date, begun ? Refusal.rule(WorkshopReason.SERIES_BEGUN) : command.apply(date));
    }

    private Optional<Workshop> workshop(UUID id) {
        return states.apply(id).filter(Workshop.class::isInstance).map(Workshop.class::cast);
    }

    /** The place of a date in its series; null where the workshop has a single date. */
    static @Nullable WorkshopSeries place(UUID series, int number, int size) {
        return size < 2 ? null : new WorkshopSeries(series, number, size);
    }
}
