package fr.maillage.query.structure;

import fr.maillage.events.StructureEvent;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.kind.ComparedRecords;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.kind.RecordLine;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Chunks;
import fr.maillage.query.web.Pending;
import fr.maillage.query.web.form.ActionButtons;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;

/** The structures as a kind of record, with what they bring to code that does not know them. */
public class Structures {

    public static final Kind KIND =
            new Kind(StructureEvent.class, "structure", "structures", "/structures/", "name", "id");

    private static final String MEMBERSHIP_REQUESTED = """
            s.id, s.membership_since::timestamp AT TIME ZONE 'Europe/Paris', s.id, s.commune, s.id, CAST('{}' AS uuid[]),
            s.membership_since::timestamp AT TIME ZONE 'Europe/Paris', NULL, 1
            FROM {structure} s WHERE s.membership = 'REQUESTED'""";

    @Bean
    Kind structureKind() {
        return KIND;
    }

    @Bean
    Projection<?> structureProjection() {
        return new StructureProjection();
    }

    @Bean
    EventSentences<?> structureSentences() {
        return new StructureSentences();
    }

    @Bean
    ComparedRecords<?> comparedStructures(StructureQueries structures) {
        var there = StructureFilter.ALL;
        return new ComparedRecords<>(
                KIND,
                StructureItem.class,
                structure -> new RecordLine(structure.id(), structure.name(), structure.communeCode()),
                (reading, territory, id) -> structures.after(reading, there.in(territory), id, Chunks.SIZE));
    }

    @Bean
    Pending membershipRequested(ActionButtons offers) {
        return Pending.of(KIND, "MEMBERSHIP_REQUESTED", MEMBERSHIP_REQUESTED)
                .settled((id, structure, here) -> Stream.of(StructureActions.ACCEPT, StructureActions.REFUSE)
                        .map(act -> offers.offer(act, id, null, structure.name(), null, here))
                        .toList());
    }
}
