package fr.maillage.query.workshop;

import fr.maillage.events.WorkshopEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import java.util.List;
import org.springframework.context.annotation.Bean;

/** The workshops as a kind of record, with what they bring to code that does not know them. */
public class Workshops {

    public static final Kind KIND =
            new Kind(WorkshopEvent.class, "workshop", "workshops", "/ateliers/", "title", "lead");

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
}
