package fr.maillage.query.web;

import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Filters.Option;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.text.Collator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The choice of territories on all pages: those where the network has venues, largest scale first. */
@Component
class TerritoryChoices {

    /** With more EPCI than this, only those of the chosen département are offered, to keep pages light. */
    private static final int MANY = 150;

    private final Territories territories;
    private final Gazetteer gazetteer;
    private final Texts texts;

    TerritoryChoices(Territories territories, Gazetteer gazetteer, Texts texts) {
        this.territories = territories;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    /** Territories of one scale. */
    public record Group(String label, List<Option> options) {}

    List<Group> of(ReadSession reading, @Nullable Territory chosen) {
        var served = reading
                .snapshot()
                .sql("SELECT DISTINCT commune FROM {venue} v")
                .query((row, number) -> CommuneKey.code(row.getInt("commune")))
                .list()
                .stream()
                .map(territories::today)
                .flatMap(Optional::stream)
                .toList();
        var departements = served.stream().map(Commune::departement).distinct().toList();
        var groups = new ArrayList<Group>();
        if (chosen != null && chosen.scale() == Scale.COMMUNE) {
            groups.add(group(Scale.COMMUNE, Stream.of(chosen.code()), chosen));
        }
        groups.add(group(
                Scale.REGION, departements.stream().map(territories::regionOf).filter(Objects::nonNull), chosen));
        groups.add(group(Scale.DEPARTEMENT, departements.stream(), chosen));
        groups.add(group(Scale.EPCI, epci(served, chosen), chosen));
        return groups.stream().filter(group -> !group.options().isEmpty()).toList();
    }

    /** The name of the chosen territory; of the whole network where none is chosen. */
    String name(@Nullable Territory chosen) {
        return chosen == null ? texts.of("filter.territory.any") : gazetteer.name(chosen);
    }

    private Stream<String> epci(List<Commune> served, @Nullable Territory chosen) {
        var known = served.stream().filter(commune -> commune.epci() != null).toList();
        if (known.stream().map(Commune::epci).distinct().count() <= MANY) {
            return known.stream().map(Commune::epci).map(Objects::requireNonNull);
        }
        return known.stream()
                .filter(commune -> chosen != null
                                && chosen.equals(new Territory(Scale.DEPARTEMENT, commune.departement()))
                        || chosen != null
                                && chosen.equals(new Territory(Scale.EPCI, Objects.requireNonNull(commune.epci()))))
                .map(Commune::epci)
                .map(Objects::requireNonNull);
    }

    private Group group(Scale scale, Stream<String> codes, @Nullable Territory chosen) {
        var options = codes.distinct()
                .map(code -> new Territory(scale, code))
                .sorted((one, other) ->
                        Collator.getInstance(Locale.FRENCH).compare(gazetteer.name(one), gazetteer.name(other)))
                .map(one -> new Option(one.toString(), gazetteer.name(one), one.equals(chosen)))
                .toList();
        return new Group(texts.of("where.scale." + scale), options);
    }
}
