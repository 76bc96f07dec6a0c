package fr.maillage.query.partnership;

import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Filters;
import fr.maillage.query.web.Filters.Narrowing;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListingPresenter;
import fr.maillage.query.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of the page of who works with whom, from one read session. */
@Component
class PartnershipsPresenter {

    private static final int ROWS = 30;

    /** The most partnerships drawn: more than anybody can read in a drawing. A filter brings the others. */
    private static final Paging DRAWN = new Paging(null, 120);

    private static final Narrowing NARROWING =
            new Narrowing("partnerships", PartnershipFilter.ALL, PartnershipFilter.NATURE);

    private final PartnershipActions acts;
    private final PartnershipQueries partnerships;
    private final ListingPresenter listings;
    private final Filters filters;
    private final PartnershipRows partnershipRows;
    private final Texts texts;

    PartnershipsPresenter(
            PartnershipActions acts,
            PartnershipQueries partnerships,
            ListingPresenter listings,
            Filters filters,
            PartnershipRows partnershipRows,
            Texts texts) {
        this.acts = acts;
        this.partnerships = partnerships;
        this.listings = listings;
        this.filters = filters;
        this.partnershipRows = partnershipRows;
        this.texts = texts;
    }

    PartnershipsPage page(ReadSession reading, PartnershipFilter given, Paging paging, Address here) {
        var filter = alive(given);
        var page = partnerships.list(reading, filter, new Paging(paging.cursor(), ROWS));
        var drawn = partnerships.list(reading, filter, DRAWN).items();
        var list = listings.of(
                here,
                NARROWING,
                filters.fields(here, NARROWING, List.of()),
                page,
                page.items().stream()
                        .map(item -> partnershipRows.row(item, reading, here))
                        .toList(),
                address -> count(reading, address),
                listings.csv(NARROWING, page.total(), file(here, given)));
        return new PartnershipsPage(
                list.offering(acts.begin(reading, here)),
                Graph.of(drawn),
                drawn.size() < page.total() ? texts.of("partnerships.drawn", drawn.size(), page.total()) : null,
                over(reading, here));
    }

    private static Address file(Address here, PartnershipFilter given) {
        var address = here.to("/exports/partenariats.csv");
        return given.has(PartnershipFilter.STATUS) ? address : address.with("status", "FORMED,PROPOSED");
    }

    /** The filter without partnerships that are over, unless a state is asked for: these are history. */
    private static PartnershipFilter alive(PartnershipFilter filter) {
        return filter.usually(PartnershipFilter.STATUS, PartnershipFilter.ALIVE);
    }

    private long count(ReadSession reading, Address asked) {
        var filter = alive(filters.read(PartnershipFilter.ALL, asked));
        return partnerships.list(reading, filter, new Paging(null, 1)).total();
    }

    private @Nullable Link over(ReadSession reading, Address here) {
        if (!here.values("status").isEmpty()) {
            return null;
        }
        var ended = here.keeping("at", "territory").with("status", PartnershipStatus.ENDED);
        var count = count(reading, ended);
        return count == 0 ? null : new Link(texts.of("partnerships.over", count), ended.toString());
    }
}
