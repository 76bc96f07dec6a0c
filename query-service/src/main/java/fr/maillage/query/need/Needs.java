package fr.maillage.query.need;

import fr.maillage.events.NeedEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.KindFigures;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.structure.Collaborations;
import fr.maillage.query.structure.PendingItems;
import fr.maillage.query.web.Pending;
import fr.maillage.query.web.PendingAnswers;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;

/** The needs as a kind of record, with what they bring to code that does not know them. */
public class Needs {

    public static final Kind KIND = new Kind(NeedEvent.class, "need", "needs", "/besoins/", "title", "structure");

    private static final Duration PATIENCE = Duration.ofDays(7);

    /** How long a structure is told that the workshop which was to meet its need is cancelled. */
    private static final Duration TOLD = Duration.ofDays(30);

    private static final String READY = """
            n.id, n.ready_at, n.id, n.commune, n.structure, ARRAY[n.structure], n.ready_at, NULL, 1
            FROM {need} n WHERE n.status = 'OPEN' AND n.until >= :day AND n.total >= n.minimum""";

    /** The hub is awaited: it knows more people than the structure does. */
    private static final String UNANSWERED = """
            n.id, n.expressed_at, n.id, n.commune, n.structure, CAST('{}' AS uuid[]), n.expressed_at, NULL, 1
            FROM {need} n WHERE n.status = 'OPEN' AND n.until >= :day AND NOT n.answered
            AND n.expressed_at <= :need_expressed""";

    private static final String CANCELLED = """
            n.id, c.cancelled_at, n.id, n.commune, n.structure, ARRAY[n.structure], w.starts, NULL, 1
            FROM {need} n JOIN {workshop} w ON w.id = n.through
            CROSS JOIN LATERAL (SELECT CAST(CAST(w.view AS jsonb) ->> 'saidAt' AS timestamptz) AS cancelled_at) c
            WHERE n.status = 'MET' AND w.status = 'CANCELLED' AND c.cancelled_at > :need_cancelled""";

    @Bean
    Kind needKind() {
        return KIND;
    }

    @Bean
    Projection<?> needProjection() {
        return new NeedProjection();
    }

    @Bean
    EventSentences<?> needSentences() {
        return new NeedSentences();
    }

    /** The open needs of the structure. */
    @Bean
    Collaborations<?> needsOfStructure(NeedQueries needs, NeedRows rows, NeedActions actions) {
        var open = NeedFilter.ALL.with(NeedFilter.STATUS, NeedStatus.OPEN);
        return Collaborations.of(
                KIND,
                (reading, structure, paging) -> needs.list(reading, open.with(NeedFilter.STRUCTURE, structure), paging),
                rows::row,
                actions::begin);
    }

    @Bean
    PendingItems.Source needsPendingOfStructure(NeedQueries needs, NeedMatches matches, NeedActions actions) {
        return new PendingNeeds(needs, matches, actions);
    }

    /** A need that is over counts as gone. */
    @Bean
    ComparedRecords<?> comparedNeeds(NeedQueries needs) {
        var there = NeedFilter.ALL.with(NeedFilter.STATUS, NeedStatus.OPEN);
        return new ComparedRecords<>(
                KIND,
                NeedItem.class,
                need -> new RecordLine(need.id(), need.title(), need.communeCode()),
                (reading, territory, id) -> needs.after(reading, there.in(territory), id, Chunks.SIZE));
    }

    @Bean
    KindFigures<?> needFigures(NeedCounts counts) {
        return new KindFigures<>("needs", NeedFigures.class, counts::needs);
    }

    @Bean
    KindFigures<?> purchaseFigures(NeedCounts counts) {
        return new KindFigures<>("purchases", PurchaseFigures.class, counts::purchases);
    }

    /** A group purchase that may be ordered, until it is. */
    @Bean
    Pending purchaseReady() {
        return Pending.of(KIND, "PURCHASE_READY", READY);
    }

    @Bean
    Pending needUnanswered() {
        return Pending.of(KIND, "NEED_UNANSWERED", UNANSWERED)
                .with(reading ->
                        Map.of("need_expressed", Timestamp.from(reading.moment().minus(PATIENCE))));
    }

    @Bean
    Pending needMeansCancelled() {
        return Pending.of(KIND, "NEED_MEANS_CANCELLED", CANCELLED)
                .in("ARRAY[n.commune]")
                .with(reading ->
                        Map.of("need_cancelled", Timestamp.from(reading.moment().minus(TOLD))));
    }

    @Bean
    PendingAnswers<?> needAnswers(NeedQueries needs, NeedActions actions) {
        return new PendingAnswers<>(
                Set.of("NEED_UNANSWERED", "PURCHASE_READY", "NEED_MEANS_CANCELLED"),
                needs::find,
                NeedItem::id,
                (reading, one, number, here) -> actions.on(reading, one, here));
    }
}
