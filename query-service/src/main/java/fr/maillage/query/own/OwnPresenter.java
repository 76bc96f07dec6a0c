package fr.maillage.query.own;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.CollaborationSections;
import fr.maillage.query.structure.PendingOfStructure;
import fr.maillage.query.structure.StructureActions;
import fr.maillage.query.structure.StructureItem;
import fr.maillage.query.structure.StructureRecordPresenter;
import fr.maillage.query.structure.StructureRows;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.todo.TodoFilter;
import fr.maillage.query.todo.TodoKind;
import fr.maillage.query.todo.TodoQueries;
import fr.maillage.query.venue.Freshness;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of Ma structure. */
@Component
class OwnPresenter {

    private final PendingOfStructure waits;
    private final CollaborationSections doings;
    private final StructureRecordPresenter records;
    private final VenueQueries venues;
    private final TodoQueries todo;
    private final StructureActions structures;
    private final StructureRows structureRows;
    private final Texts texts;

    OwnPresenter(
            PendingOfStructure waits,
            CollaborationSections doings,
            StructureRecordPresenter records,
            VenueQueries venues,
            TodoQueries todo,
            StructureActions structures,
            StructureRows structureRows,
            Texts texts) {
        this.waits = waits;
        this.doings = doings;
        this.records = records;
        this.venues = venues;
        this.todo = todo;
        this.structures = structures;
        this.structureRows = structureRows;
        this.texts = texts;
    }

    /**
     * The page of a structure.
     *
     * @param own the structures that the viewer acts for
     */
    OwnPage page(ReadSession reading, StructureItem structure, List<Named> own, Address here) {
        var id = structure.id();
        var waiting = waits.ofOneself(reading, id, here);
        var asking = waiting.getFirst().entries().size();
        var old = venues.count(reading, old(id));
        return new OwnPage(
                structure.name(),
                records.kicker(structure),
                structureRows.standing(structure.membership(), reading.day()),
                asking,
                asking == 0 ? null : texts.of("own.asked", asking),
                old,
                old == 0 ? null : texts.of("own.aging", old),
                bare(reading, id, here),
                own.stream()
                        .map(one -> new Link(
                                one.name(), here.with("structure", one.id()).toString()))
                        .toList(),
                Stream.concat(structures.joining(structure, here).stream(), doings.begin(reading, here))
                        .toList(),
                waiting,
                doings.ofOneself(reading, id, here),
                records.facts(structure),
                structures.on(structure, here),
                new Link(
                        texts.of("own.record.all"),
                        here.keeping("at").to(Structures.KIND.page(id)).toString()));
    }

    /**
     * A link to its venues without services, which national readers take for venues closed to the public; null without
     * any.
     */
    private @Nullable Link bare(ReadSession reading, UUID id, Address here) {
        var asked = new TodoFilter(null, List.of(TodoKind.VENUE_WITHOUT_SERVICES));
        var count = todo.list(reading, asked, new Paging(null, Paging.MAX_LIMIT)).items().stream()
                .flatMap(item -> item.awaited().stream())
                .filter(one -> one.id().equals(id))
                .count();
        var list = here.keeping("at").to("/a-faire").with("kind", TodoKind.VENUE_WITHOUT_SERVICES);
        return count == 0 ? null : new Link(texts.of("own.bare", count), list.toString());
    }

    /** A filter for its venues without news for six months or more. */
    private VenueFilter old(UUID structure) {
        return VenueFilter.ALL
                .with(VenueFilter.STRUCTURE, structure)
                .with(VenueFilter.STATUS, VenueFilter.NOT_CLOSED)
                .with(VenueFilter.FRESHNESS, List.of(Freshness.WATCH, Freshness.VERIFY, Freshness.STALE));
    }
}
