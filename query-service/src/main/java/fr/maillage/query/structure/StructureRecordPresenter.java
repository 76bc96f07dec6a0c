package fr.maillage.query.structure;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.timeline.TimelinePresenter;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.DetailList;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.RecordPage;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The presenter of a structure's record page: what it is and does, what it and others wait for. */
@Component
public class StructureRecordPresenter {

    private final CollaborationSections sections;
    private final StructureActions acts;
    private final TimelinePresenter timelines;
    private final StructureRows structureRows;
    private final Texts texts;

    StructureRecordPresenter(
            CollaborationSections sections,
            StructureActions acts,
            TimelinePresenter timelines,
            StructureRows structureRows,
            Texts texts) {
        this.sections = sections;
        this.acts = acts;
        this.timelines = timelines;
        this.structureRows = structureRows;
        this.texts = texts;
    }

    RecordPage page(ReadSession reading, StructureItem structure, Address here) {
        return new RecordPage(
                "structures",
                kicker(structure),
                structure.name(),
                structureRows.standing(structure.membership(), reading.day()),
                null,
                facts(structure),
                List.of(),
                sections.of(reading, structure.id(), here),
                timelines.of(reading, "structure", structure.id(), here),
                new Link(
                        texts.of("structures.back"),
                        here.keeping("at", "territory").to("/structures").toString()),
                acts.on(structure, here));
    }

    /** The line above the name: the kind of structure, its commune and its département. */
    public String kicker(StructureItem structure) {
        var territory = structure.territory();
        return ListRow.about(
                texts.of("structure.kind." + structure.kind()),
                territory.commune().name(),
                territory.departement() == null ? null : territory.departement().name());
    }

    /** The detail lines of a structure, such as address, contact and numbers. */
    public List<DetailLine> facts(StructureItem structure) {
        return new DetailList(texts)
                .texts("address", address(structure))
                .contact(structure.contact())
                .texts("pivot", numbers(structure))
                .text("membership-reason", structure.membership().reason())
                .text("registered", DateFormatter.date(structure.registeredOn()))
                .text("said", DateFormatter.date(structure.saidOn()))
                .list();
    }

    /** The present number, with its first day where that is known, then the former numbers. */
    private List<String> numbers(StructureItem structure) {
        if (structure.numbers().isEmpty()) {
            return List.of();
        }
        var present = structure.numbers().getLast();
        var before = structure.numbers().stream()
                .map(StructureNumber::pivot)
                .filter(pivot -> !pivot.equals(present.pivot()))
                .distinct()
                .collect(joining(", "));
        return Stream.of(
                        present.since() == null
                                ? present.pivot()
                                : texts.of("fact.pivot.since", present.pivot(), DateFormatter.date(present.since())),
                        before.isEmpty() ? "" : texts.of("fact.pivot.before", before))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> address(StructureItem structure) {
        var commune = structure.territory().commune().name();
        return Stream.of(
                        structure.address(),
                        structure.postcode() == null ? commune : structure.postcode() + " " + commune)
                .filter(line -> line != null && !line.isBlank())
                .toList();
    }
}
