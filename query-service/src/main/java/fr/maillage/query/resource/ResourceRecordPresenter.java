package fr.maillage.query.resource;

import fr.maillage.events.ResourceKind;
import fr.maillage.query.kind.Kind;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.timeline.TimelinePresenter;
import fr.maillage.query.venue.Venues;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.DetailList;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.RecordPage;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.Texts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of a resource's record page: its details, and who has it or, for a document, what became of it. */
@Component
class ResourceRecordPresenter {

    private static final Paging LOANS = new Paging(null, 20);
    private static final List<ReservationStatus> STANDING =
            List.of(ReservationStatus.REQUESTED, ReservationStatus.ACCEPTED, ReservationStatus.HANDED_OVER);

    private final ReservationQueries reservations;
    private final ResourceActions acts;
    private final ReservationActions loanActs;
    private final TimelinePresenter timelines;
    private final ReservationRows reservationRows;
    private final ResourceRows resourceRows;
    private final Texts texts;

    ResourceRecordPresenter(
            ReservationQueries reservations,
            ResourceActions acts,
            ReservationActions loanActs,
            TimelinePresenter timelines,
            ReservationRows reservationRows,
            ResourceRows resourceRows,
            Texts texts) {
        this.reservations = reservations;
        this.acts = acts;
        this.loanActs = loanActs;
        this.timelines = timelines;
        this.reservationRows = reservationRows;
        this.resourceRows = resourceRows;
        this.texts = texts;
    }

    RecordPage page(ReadSession reading, ResourceItem resource, Address here) {
        var territory = resource.territory();
        return new RecordPage(
                "exchange",
                ListRow.about(
                        texts.of("resource.kind." + resource.kind()),
                        territory.commune().name(),
                        territory.departement() == null
                                ? null
                                : territory.departement().name()),
                resource.title(),
                resourceRows.standing(resource),
                resource.withdrawal() == null ? null : texts.of("resource.withdrawal", resource.withdrawal()),
                facts(resource, here),
                resource.description() == null ? List.of() : List.of(resource.description()),
                sections(reading, resource, here),
                timelines.of(reading, "resource", resource.id(), here),
                new Link(
                        texts.of("resources.back"),
                        here.keeping("at", "territory").to("/ressources").toString()),
                ActionButton.leading(acts.on(reading, resource, here)));
    }

    private List<DetailLine> facts(ResourceItem resource, Address here) {
        var document = resource.kind() == ResourceKind.DOCUMENT;
        return new DetailList(texts)
                .link(document ? "owner.document" : "owner", named(here, Structures.KIND, resource.structure()))
                .link("venue", named(here, Venues.KIND, resource.venue()))
                .text("quantity", document ? null : Integer.toString(resource.quantity()))
                .text("approval", document ? null : texts.of("approval." + resource.approval()))
                .text("conditions", resource.conditions())
                .text("licence", resource.licence())
                .web("document", resource.link() == null ? List.of() : List.of(resource.link()))
                .text(document ? "shared.document" : "shared", DateFormatter.date(resource.sharedOn()))
                .text("said", DateFormatter.date(resource.saidOn()))
                .list();
    }

    private static @Nullable Link named(Address here, Kind kind, @Nullable Named named) {
        return named == null ? null : new Link(named.name(), here.record(kind, named.id()));
    }

    private List<Section> sections(ReadSession reading, ResourceItem resource, Address here) {
        return resource.kind() == ResourceKind.DOCUMENT
                ? List.of(lineage(resource, here))
                : List.of(loans(reading, resource, here));
    }

    private Section loans(ReadSession reading, ResourceItem resource, Address here) {
        var filter = ReservationFilter.ALL
                .with(ReservationFilter.RESOURCE, resource.id())
                .with(ReservationFilter.STATUS, STANDING);
        var page = reservations.liveFirst(reading, filter, LOANS);
        return new Section(
                "prets",
                texts.of("resource.loans"),
                texts.count(page.items().size(), page.total()),
                page.items().stream()
                        .map(one -> reservationRows.row(one, reading, here).offering(loanActs.on(reading, one, here)))
                        .toList(),
                texts.of("resource.loans.none"),
                List.of());
    }

    private Section lineage(ResourceItem resource, Address here) {
        var found = new ArrayList<ListRow>();
        var original = resource.adaptedFrom();
        if (original != null) {
            found.add(document(here, original, "resource.lineage.from"));
        }
        resource.adaptations().forEach(one -> found.add(document(here, one, "resource.lineage.to")));
        resource.reuses()
                .forEach(use -> found.add(new ListRow(
                        use.structure().name(),
                        here.record(Structures.KIND, use.structure().id()),
                        texts.of("resource.lineage.used", DateFormatter.date(use.on())),
                        null,
                        use.adaptation())));
        return new Section(
                "lignee", texts.of("resource.lineage"), null, found, texts.of("resource.lineage.none"), List.of());
    }

    private ListRow document(Address here, Named document, String how) {
        return new ListRow(document.name(), here.record(Resources.KIND, document.id()), texts.of(how), null, null);
    }
}
