package fr.maillage.query.own;

import fr.maillage.query.partnership.PartnershipActions;
import fr.maillage.query.partnership.PartnershipFilter;
import fr.maillage.query.partnership.PartnershipQueries;
import fr.maillage.query.partnership.PartnershipRows;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.resource.ResourceActions;
import fr.maillage.query.resource.ResourceFilter;
import fr.maillage.query.resource.ResourceQueries;
import fr.maillage.query.resource.ResourceRows;
import fr.maillage.query.resource.ResourceStatus;
import fr.maillage.query.structure.StructureSections;
import fr.maillage.query.venue.VenueActions;
import fr.maillage.query.venue.VenueFilter;
import fr.maillage.query.venue.VenueItem;
import fr.maillage.query.venue.VenueQueries;
import fr.maillage.query.venue.VenueRows;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.Texts;
import fr.maillage.query.workshop.WorkshopActions;
import fr.maillage.query.workshop.WorkshopFilter;
import fr.maillage.query.workshop.WorkshopQueries;
import fr.maillage.query.workshop.WorkshopRows;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The sections of a structure's collaborations: its venues, shared resources, workshops and partnerships. */
@Component
class CollaborationSections implements StructureSections {

    private static final String OWN = "own";
    private static final Paging SHOWN = new Paging(null, 12);
    private static final VenueFilter OPEN = VenueFilter.ALL.with(VenueFilter.STATUS, VenueFilter.NOT_CLOSED);
    private static final ResourceFilter SHARED = ResourceFilter.ALL.with(ResourceFilter.STATUS, ResourceStatus.SHARED);
    private static final PartnershipFilter ALIVE =
            PartnershipFilter.ALL.with(PartnershipFilter.STATUS, PartnershipFilter.ALIVE);

    private final PendingOfStructure waits;
    private final VenueQueries venues;
    private final ResourceQueries resources;
    private final WorkshopQueries workshops;
    private final PartnershipQueries partnerships;
    private final VenueActions placeActs;
    private final ResourceActions resourceActs;
    private final WorkshopActions workshopActs;
    private final PartnershipActions partnershipActs;
    private final PartnershipRows partnershipRows;
    private final ResourceRows resourceRows;
    private final VenueRows venueRows;
    private final WorkshopRows workshopRows;
    private final Texts texts;

    CollaborationSections(
            PendingOfStructure waits,
            VenueQueries venues,
            ResourceQueries resources,
            WorkshopQueries workshops,
            PartnershipQueries partnerships,
            VenueActions placeActs,
            ResourceActions resourceActs,
            WorkshopActions workshopActs,
            PartnershipActions partnershipActs,
            PartnershipRows partnershipRows,
            ResourceRows resourceRows,
            VenueRows venueRows,
            WorkshopRows workshopRows,
            Texts texts) {
        this.waits = waits;
        this.venues = venues;
        this.resources = resources;
        this.workshops = workshops;
        this.partnerships = partnerships;
        this.placeActs = placeActs;
        this.resourceActs = resourceActs;
        this.workshopActs = workshopActs;
        this.partnershipActs = partnershipActs;
        this.partnershipRows = partnershipRows;
        this.resourceRows = resourceRows;
        this.venueRows = venueRows;
        this.workshopRows = workshopRows;
        this.texts = texts;
    }

    /** The section of pending answers around the structure, then its collaborations. */
    @Override
    public List<Section> of(ReadSession reading, UUID structure, Address here) {
        var done = of(reading, structure, here, "structure", venue -> venueRows.row(venue, reading, here));
        return Stream.concat(Stream.of(waits.of(reading, structure, here)), done.stream())
                .toList();
    }

    /**
     * The collaborations as the structure itself sees them: buttons for each venue, and links to begin where a section
     * is empty.
     */
    List<Section> ofOneself(ReadSession reading, UUID structure, Address here) {
        return of(reading, structure, here, OWN, venue -> venueRows
                .row(venue, reading, here)
                .offering(placeActs.briefly(venue, here)));
    }

    /** @param whose prefix of the messages: {@code structure} or {@code own} */
    private List<Section> of(
            ReadSession reading, UUID structure, Address here, String whose, Function<VenueItem, ListRow> place) {
        var its = here.keeping("at").with("structure", structure);
        return List.of(
                section(
                        whose,
                        "venues",
                        its.to("/lieux"),
                        venues.list(reading, OPEN.with(VenueFilter.STRUCTURE, structure), SHOWN),
                        place,
                        () -> placeActs.begin(here)),
                section(
                        whose,
                        "resources",
                        its.to("/ressources"),
                        resources.list(reading, SHARED.with(ResourceFilter.STRUCTURE, structure), SHOWN),
                        resource -> resourceRows.row(resource, here),
                        () -> resourceActs.begin(reading, here)),
                section(
                        whose,
                        "workshops",
                        its.to("/ateliers"),
                        workshops.list(
                                reading,
                                WorkshopFilter.ALL
                                        .with(WorkshopFilter.STRUCTURE, structure)
                                        .with(WorkshopFilter.FROM, reading.moment()),
                                SHOWN),
                        workshop -> workshopRows.row(workshop, reading, here),
                        () -> workshopActs.begin(reading, here)),
                section(
                        whose,
                        "partnerships",
                        its.to("/partenariats"),
                        partnerships.list(reading, ALIVE.with(PartnershipFilter.STRUCTURE, structure), SHOWN),
                        partnership -> partnershipRows.row(partnership, reading, here),
                        () -> partnershipActs.begin(reading, here)));
    }

    private <T> Section section(
            String whose,
            String code,
            Address all,
            Page<T> page,
            Function<T, ListRow> entry,
            Supplier<List<ActionButton>> begin) {
        var offers = whose.equals(OWN) && page.total() == 0 ? begin.get() : List.<ActionButton>of();
        return new Section(
                code,
                texts.of("structure." + code),
                Long.toString(page.total()),
                page.items().stream().map(entry).toList(),
                texts.of(whose + "." + code + ".none"),
                offers.isEmpty()
                        ? List.of(new Link(texts.of(whose + "." + code + ".all"), all.toString()))
                        : offers.stream()
                                .map(offer -> new Link(offer.label(), offer.href()))
                                .toList());
    }
}
