package fr.maillage.query.structure;

import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Filters;
import fr.maillage.query.web.Filters.Narrowing;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Texts;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The presenter of the directory, from one read session. */
@Component
class StructuresPresenter {

    private static final int ROWS = 30;
    private static final Narrowing NARROWING = new Narrowing("structures", StructureFilter.ALL);

    private final StructureQueries structures;
    private final ListingPresenter listings;
    private final Filters filters;
    private final StructureRows structureRows;
    private final Texts texts;

    StructuresPresenter(
            StructureQueries structures,
            ListingPresenter listings,
            Filters filters,
            StructureRows structureRows,
            Texts texts) {
        this.structures = structures;
        this.listings = listings;
        this.filters = filters;
        this.structureRows = structureRows;
        this.texts = texts;
    }

    StructuresPage page(ReadSession reading, StructureFilter filter, Paging paging, Address here) {
        var page = structures.list(reading, filter, new Paging(paging.cursor(), ROWS));
        var listing = listings.of(
                here,
                NARROWING,
                filters.fields(here, NARROWING, List.of()),
                page,
                page.items().stream()
                        .map(item -> structureRows.row(item, reading, here))
                        .toList(),
                address -> count(reading, address),
                listings.csv(NARROWING, page.total(), here.to("/exports/structures.csv")));
        return new StructuresPage(listing, memberships(reading, here));
    }

    private List<Link> memberships(ReadSession reading, Address here) {
        var bare = here.keeping("at", "territory");
        return Stream.of(MembershipStatus.values())
                .flatMap(status -> membership(reading, bare.with("status", status), status))
                .toList();
    }

    private Stream<Link> membership(ReadSession reading, Address address, MembershipStatus status) {
        var count = count(reading, address);
        return count == 0
                ? Stream.empty()
                : Stream.of(new Link(texts.of("structures.of." + status, count), address.toString()));
    }

    private long count(ReadSession reading, Address address) {
        var filter = filters.read(StructureFilter.ALL, address);
        return structures.list(reading, filter, new Paging(null, 1)).total();
    }
}
