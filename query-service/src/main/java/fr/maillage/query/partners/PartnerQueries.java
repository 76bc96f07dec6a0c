package fr.maillage.query.partners;

import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.ViewJson;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.structure.MembershipStatus;
import fr.maillage.query.structure.StructureView;
import fr.maillage.territory.Territory;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queries for partners at one position. A network has hundreds of members, so the candidates are ranked in memory. */
@Component
public class PartnerQueries {

    /** From the nearest to the farthest; otherwise the structures with the most kinds of evidence first. */
    private static final Comparator<Partner> BEST = Comparator.comparing(
                    Partner::distance, Comparator.nullsLast(Comparator.<Double>naturalOrder()))
            .thenComparing(Comparator.comparingLong(Partner::ways).reversed())
            .thenComparing(Comparator.comparingLong((Partner partner) ->
                            partner.workshops().held() + partner.workshops().planned())
                    .reversed())
            .thenComparing(Partner::name)
            .thenComparing(Partner::id);

    private final Gazetteer gazetteer;

    public PartnerQueries(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    /** The members that do the activity asked for, in the area asked for. */
    public Page<Partner> find(ReadSession reading, PartnersFilter filter, Paging paging) {
        var evidence = new PartnerEvidence(reading, filter);
        var structures = members(reading, evidence.structures().toArray(UUID[]::new));
        var ids = structures.stream().map(StructureView::id).toArray(UUID[]::new);
        var places = new Places(reading, filter, gazetteer, ids);
        var acquaintances = new KnownPartners(reading, ids);
        var found = structures.stream()
                .map(structure -> partner(structure, filter, evidence, places, acquaintances))
                .filter(partner -> fits(partner, filter))
                .sorted(BEST)
                .toList();
        var from = (int) Math.min(paging.offset(), found.size());
        var items = found.subList(from, Math.min(from + paging.limit(), found.size()));
        return Page.of(items, found.size(), from, reading);
    }

    private static List<StructureView> members(ReadSession reading, UUID[] ids) {
        return reading
                .snapshot()
                .sql("SELECT view FROM {structure} s WHERE id = ANY(:ids)")
                .param("ids", ids)
                .query(ViewJson.rows(StructureView.class))
                .stream()
                .filter(structure -> structure.membership().on(reading.day()).status() == MembershipStatus.MEMBER)
                .toList();
    }

    private Partner partner(
            StructureView structure,
            PartnersFilter filter,
            PartnerEvidence evidence,
            Places places,
            KnownPartners acquaintances) {
        var id = structure.id();
        var found = places.of(id);
        return new Partner(
                id,
                structure.profile().name(),
                structure.profile().kind(),
                gazetteer.around(structure.profile().communeCode()),
                filter.near() == null || found.isEmpty()
                        ? null
                        : found.getFirst().distance(),
                evidence.workshops(id),
                found,
                evidence.resources(id),
                acquaintances.of(id));
    }

    private boolean fits(Partner partner, PartnersFilter filter) {
        var distance = partner.distance();
        var near = filter.near() == null || distance != null && distance <= filter.within();
        return near && within(partner, filter.territory());
    }

    private boolean within(Partner partner, @Nullable Territory territory) {
        if (territory == null) {
            return true;
        }
        var ranges = gazetteer.ranges(territory);
        return Stream.concat(
                        Stream.of(partner.territory().commune()),
                        partner.places().stream().map(Partner.Place::commune))
                .mapToInt(commune -> CommuneKey.of(commune.code()))
                .anyMatch(key -> ranges.stream().anyMatch(range -> range.first() <= key && key <= range.last()));
    }
}
