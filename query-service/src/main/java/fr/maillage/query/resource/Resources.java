package fr.maillage.query.resource;

import fr.maillage.events.ResourceEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import org.springframework.context.annotation.Bean;

/** The resources as a kind of record, with what they bring to code that does not know them. */
public class Resources {

    public static final Kind KIND =
            new Kind(ResourceEvent.class, "resource", "resources", "/ressources/", "title", "structure");

    @Bean
    Kind resourceKind() {
        return KIND;
    }

    @Bean
    Projection<?> resourceProjection() {
        return new ResourceProjection();
    }

    @Bean
    Projection<?> reservationProjection() {
        return new ReservationProjection();
    }

    @Bean
    EventSentences<?> resourceSentences() {
        return new ResourceSentences();
    }

    /** A withdrawn resource counts as gone. */
    @Bean
    ComparedRecords<?> comparedResources(ResourceQueries resources) {
        var there = ResourceFilter.ALL.with(ResourceFilter.STATUS, ResourceStatus.SHARED);
        return new ComparedRecords<>(
                KIND,
                ResourceItem.class,
                resource -> new RecordLine(resource.id(), resource.title(), resource.communeCode()),
                (reading, territory, id) -> resources.after(reading, there.in(territory), id, Chunks.SIZE));
    }
}
