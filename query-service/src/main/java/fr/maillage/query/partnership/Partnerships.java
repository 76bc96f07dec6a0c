package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipEvent;
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
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;

/** The partnerships as a kind of record, with what they bring to code that does not know them. */
public class Partnerships {

    public static final Kind KIND =
            new Kind(PartnershipEvent.class, "partnership", "partnerships", "/partenariats/", "title", "proposer");

    private static final Duration PATIENCE = Duration.ofDays(30);

    private static final String UNANSWERED = """
            p.id, p.proposed_at, p.id, p.commune, p.proposer, p.awaited, p.proposed_at, NULL, 1
            FROM {partnership} p WHERE p.status = 'PROPOSED' AND p.proposed_at <= :partnership_proposed""";

    @Bean
    Kind partnershipKind() {
        return KIND;
    }

    @Bean
    Projection<?> partnershipProjection() {
        return new PartnershipProjection();
    }

    @Bean
    EventSentences<?> partnershipSentences() {
        return new PartnershipSentences();
    }

    @Bean
    Collaborations<?> partnershipsOfStructure(
            PartnershipQueries partnerships, PartnershipRows rows, PartnershipActions actions) {
        var alive = PartnershipFilter.ALL.with(PartnershipFilter.STATUS, PartnershipFilter.ALIVE);
        return Collaborations.of(
                KIND,
                (reading, structure, paging) ->
                        partnerships.list(reading, alive.with(PartnershipFilter.STRUCTURE, structure), paging),
                rows::row,
                actions::begin);
    }

    @Bean
    PendingItems.Source partnershipsPendingOfStructure(PartnershipQueries partnerships, PartnershipActions actions) {
        return new PendingPartnerships(partnerships, actions);
    }

    @Bean
    ComparedRecords<?> comparedPartnerships(PartnershipQueries partnerships) {
        var there = PartnershipFilter.ALL;
        return new ComparedRecords<>(
                KIND,
                PartnershipItem.class,
                Partnerships::line,
                (reading, territory, id) -> partnerships.after(reading, there.in(territory), id, Chunks.SIZE));
    }

    private static RecordLine line(PartnershipItem partnership) {
        var communes = partnership.communes();
        return new RecordLine(
                partnership.id(),
                partnership.title(),
                communes.isEmpty() ? "" : communes.getFirst().code());
    }

    /** A partnership waits wherever one of its parties has its seat. */
    @Bean
    Pending partnershipUnanswered() {
        return Pending.of(KIND, "PARTNERSHIP_UNANSWERED", UNANSWERED)
                .in("p.communes")
                .with(reading -> Map.of(
                        "partnership_proposed", Timestamp.from(reading.moment().minus(PATIENCE))));
    }

    @Bean
    PendingAnswers<?> partnershipAnswers(PartnershipQueries partnerships, PartnershipActions actions) {
        return new PendingAnswers<>(
                Set.of("PARTNERSHIP_UNANSWERED"),
                partnerships::find,
                PartnershipItem::id,
                (reading, one, number, here) -> actions.on(reading, one, here));
    }
}
