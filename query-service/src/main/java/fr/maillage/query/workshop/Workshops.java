package fr.maillage.query.workshop;

import fr.maillage.events.WorkshopEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.structure.Collaborations;
import fr.maillage.query.structure.PendingItems;
import fr.maillage.query.web.Pending;
import fr.maillage.query.web.PendingAnswers;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;

/** The workshops as a kind of record, with what they bring to code that does not know them. */
public class Workshops {

    public static final Kind KIND =
            new Kind(WorkshopEvent.class, "workshop", "workshops", "/ateliers/", "title", "lead");

    private static final Duration PATIENCE = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(7);

    /**
     * Dates of one series that wait in one commune are one thing, and the first of them stands for it. For a structure
     * that is asked, that is the first that waits for its answer. Dates that do not concern the reader are left out
     * before. Dates that all have declined stand apart, because nobody is left to join them; {@code said} tells so.
     */
    private static final String WAITING = """
            d.id, d.since, d.id, d.commune, d.lead, d.awaited, d.starts, CASE WHEN d.declined THEN 'DECLINED' END, d.dates
            FROM (
                SELECT (array_agg(w.id ORDER BY w.mine DESC, w.starts, w.id))[1] AS id, min(w.since) AS since, w.commune,
                    w.lead, w.declined, array_agg(DISTINCT one) AS awaited,
                    (array_agg(w.starts ORDER BY w.mine DESC, w.starts, w.id))[1] AS starts,
                    CAST(count(DISTINCT w.id) AS integer) AS dates
                FROM (
                    SELECT w.*, %1$s AS since, %2$s AS those, NOT :hub AND %2$s && :own AS mine,
                        w.awaited = '{}' AND w.joined = '{}' AS declined FROM {workshop} w
                    WHERE w.status = 'PROPOSED' AND w.starts > :moment AND %3$s
                    AND (:hub OR w.lead = ANY(:own) OR %2$s && :own)) w
                CROSS JOIN LATERAL unnest(w.those) one
                GROUP BY coalesce(w.series, w.id), w.commune, w.lead, w.declined) d
            WHERE true""";

    private static final String UNCONFIRMED = WAITING.formatted(
            "greatest(w.proposed_at, w.starts - (CAST(:workshop_ahead AS timestamptz) - CAST(:moment AS timestamptz)))",
            "ARRAY[w.lead]",
            "w.starts <= :workshop_ahead");

    private static final String UNANSWERED =
            WAITING.formatted("w.asked_at", "w.awaited", "w.asked_at <= :workshop_asked AND w.awaited <> '{}'");

    @Bean
    Kind workshopKind() {
        return KIND;
    }

    @Bean
    Projection<?> workshopProjection() {
        return new WorkshopProjection();
    }

    @Bean
    EventSentences<?> workshopSentences() {
        return new WorkshopSentences();
    }

    /** The workshops to come. */
    @Bean
    Collaborations<?> workshopsOfStructure(WorkshopQueries workshops, WorkshopRows rows, WorkshopActions actions) {
        return Collaborations.of(
                KIND,
                (reading, structure, paging) -> workshops.list(
                        reading,
                        WorkshopFilter.ALL
                                .with(WorkshopFilter.STRUCTURE, structure)
                                .with(WorkshopFilter.FROM, reading.moment()),
                        paging),
                rows::row,
                actions::begin);
    }

    @Bean
    PendingItems.Source workshopsPendingOfStructure(
            WorkshopQueries workshops, WorkshopActions actions, SeriesActions series, WorkshopRows rows) {
        return new PendingWorkshops(workshops, actions, series, rows);
    }

    /** A cancelled workshop counts as gone. */
    @Bean
    ComparedRecords<?> comparedWorkshops(WorkshopQueries workshops) {
        var there = WorkshopFilter.ALL.with(
                WorkshopFilter.STATUS, List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED, WorkshopStatus.HELD));
        return new ComparedRecords<>(
                KIND,
                WorkshopItem.class,
                workshop -> new RecordLine(workshop.id(), workshop.title(), workshop.communeCode()),
                (reading, territory, id) -> workshops.after(reading, there.in(territory), id, Chunks.SIZE));
    }

    @Bean
    Pending workshopUnconfirmed() {
        return Pending.of(KIND, "WORKSHOP_UNCONFIRMED", UNCONFIRMED)
                .with(reading ->
                        Map.of("workshop_ahead", Timestamp.from(reading.moment().plus(AHEAD))));
    }

    @Bean
    Pending workshopUnanswered() {
        return Pending.of(KIND, "WORKSHOP_UNANSWERED", UNANSWERED)
                .with(reading ->
                        Map.of("workshop_asked", Timestamp.from(reading.moment().minus(PATIENCE))));
    }

    @Bean
    PendingAnswers<?> workshopAnswers(WorkshopQueries workshops, WorkshopActions actions, SeriesActions series) {
        return new PendingAnswers<>(
                Set.of("WORKSHOP_UNCONFIRMED", "WORKSHOP_UNANSWERED"),
                workshops::find,
                WorkshopItem::id,
                (reading, one, dates, here) ->
                        dates == 1 ? actions.on(reading, one, here) : series.waiting(reading, one, dates, here));
    }
}
