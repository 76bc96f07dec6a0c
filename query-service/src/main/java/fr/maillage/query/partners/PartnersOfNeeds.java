package fr.maillage.query.partners;

import static java.util.stream.Collectors.toSet;

import fr.maillage.query.need.NeedItem;
import fr.maillage.query.need.NeedMatch;
import fr.maillage.query.need.NeedPartners;
import fr.maillage.query.partners.Partner.Known;
import fr.maillage.query.partners.Partner.Place;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.standard.WorkshopThemes;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The partners that could meet needs: those that do what a need is about, or anything where it has no theme. */
@Component
class PartnersOfNeeds implements NeedPartners {

    private static final Paging ALL = new Paging(null, Paging.MAX_LIMIT);

    private final PartnerQueries partners;

    PartnersOfNeeds(PartnerQueries partners) {
        this.partners = partners;
    }

    @Override
    public List<NeedMatch> of(ReadSession reading, NeedItem need, @Nullable Near middle) {
        var themes = need.theme() == null ? WorkshopThemes.CODES : List.of(need.theme());
        var anywhere = new PartnersFilter(themes, null, Near.DEFAULT_KM, null);
        return partners.find(reading, anywhere, ALL).items().stream()
                .map(partner -> match(partner, need, middle))
                .toList();
    }

    private static NeedMatch match(Partner partner, NeedItem need, @Nullable Near middle) {
        return new NeedMatch(
                NeedMatch.Kind.STRUCTURE,
                partner.id(),
                partner.name(),
                new Named(partner.id(), partner.name()),
                distance(partner, need, middle),
                null,
                partner.partners().stream()
                        .anyMatch(known -> known.id().equals(need.structure().id())));
    }

    /** The distance to its nearest place, in km; 0 in the need's commune where it has none; null where none is known. */
    private static @Nullable Double distance(Partner partner, NeedItem need, @Nullable Near middle) {
        return Stream.ofNullable(middle)
                .flatMap(from -> partner.places().stream()
                        .map(Place::coordinates)
                        .flatMap(Stream::ofNullable)
                        .map(from::kmTo))
                .min(Comparator.naturalOrder())
                .orElse(partner.territory().commune().code().equals(need.communeCode()) ? Double.valueOf(0) : null);
    }

    @Override
    public Set<UUID> known(ReadSession reading, UUID structure) {
        return new KnownPartners(reading, new UUID[] {structure})
                .of(structure).stream().map(Known::id).collect(toSet());
    }
}
