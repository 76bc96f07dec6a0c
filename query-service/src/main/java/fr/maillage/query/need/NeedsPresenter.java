package fr.maillage.query.need;

import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.resource.ResourceQueries;
import fr.maillage.query.resource.ResourceRows;
import fr.maillage.query.resource.ResourceStatus;
import fr.maillage.query.resource.Resources;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Filters;
import fr.maillage.query.web.Filters.Narrowing;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of the page of what is looked for, beside what is offered, from one read session. */
@Component
class NeedsPresenter {

    private static final int ROWS = 30;
    private static final Paging ONE = new Paging(null, 1);
    private static final Paging BESIDE = new Paging(null, 8);
    private static final Narrowing NARROWING = new Narrowing("needs", NeedFilter.ALL, NeedFilter.KIND);
    private static final String OVER = "LAPSED,MET,WITHDRAWN";

    private final NeedActions acts;
    private final NeedQueries needs;
    private final ResourceQueries resources;
    private final ListingPresenter listings;
    private final Filters filters;
    private final NeedRows needRows;
    private final ResourceRows resourceRows;
    private final Texts texts;

    NeedsPresenter(
            NeedActions acts,
            NeedQueries needs,
            ResourceQueries resources,
            ListingPresenter listings,
            Filters filters,
            NeedRows needRows,
            ResourceRows resourceRows,
            Texts texts) {
        this.acts = acts;
        this.needs = needs;
        this.resources = resources;
        this.listings = listings;
        this.filters = filters;
        this.needRows = needRows;
        this.resourceRows = resourceRows;
        this.texts = texts;
    }

    NeedsPage page(ReadSession reading, NeedFilter given, Paging paging, Address here) {
        var page = needs.list(reading, open(given), new Paging(paging.cursor(), ROWS));
        var list = listings.of(
                here,
                NARROWING,
                filters.fields(here, NARROWING, List.of()),
                page,
                page.items().stream()
                        .map(item -> needRows.row(item, reading, here))
                        .toList(),
                address -> count(reading, address),
                listings.csv(NARROWING, page.total(), file(here, given)));
        var shared = ResourceFilter.ALL
                .with(ResourceFilter.STATUS, ResourceStatus.SHARED)
                .in(given.territory());
        return new NeedsPage(
                list.offering(acts.begin(reading, here)),
                over(reading, here),
                resources.list(reading, shared, BESIDE).items().stream()
                        .map(item -> resourceRows.row(item, here))
                        .toList(),
                new Link(
                        texts.of("needs.offered.all"),
                        here.keeping("at", "territory")
                                .to(Resources.KIND.list())
                                .toString()));
    }

    private static Address file(Address here, NeedFilter given) {
        var address = here.to("/exports/besoins.csv");
        return given.has(NeedFilter.STATUS) ? address : address.with("status", NeedStatus.OPEN);
    }

    /** The filter without needs that are over, unless a state is asked for: these are history. */
    private static NeedFilter open(NeedFilter filter) {
        return filter.usually(NeedFilter.STATUS, List.of(NeedStatus.OPEN));
    }

    private long count(ReadSession reading, Address asked) {
        return needs.list(reading, open(filters.read(NeedFilter.ALL, asked)), ONE)
                .total();
    }

    private @Nullable Link over(ReadSession reading, Address here) {
        if (!here.values("status").isEmpty()) {
            return null;
        }
        var over = here.keeping("at", "territory").with("status", OVER);
        var count = count(reading, over);
        return count == 0 ? null : new Link(texts.of("needs.over", count), over.toString());
    }
}
