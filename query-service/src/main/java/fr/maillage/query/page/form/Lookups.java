package fr.maillage.query.page.form;

import fr.maillage.query.page.Texts;
import fr.maillage.query.page.territory.TerritorySearch;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.Reading;
import fr.maillage.query.reading.Words;
import fr.maillage.query.structure.StructureFilter;
import fr.maillage.query.structure.StructureItem;
import fr.maillage.query.structure.StructureQueries;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what people mean by a name, and what they might mean while they are still writing it. */
@Component
class Lookups {

    /** {@code Liévin (62800)}: a name, and the postcode that tells it from its like. */
    private static final Pattern WITH_POSTCODE = Pattern.compile("(.+?)[\\s,(]+(\\d{5})\\)?");

    private final StructureQueries structures;
    private final Territories territories;
    private final TerritorySearch search;
    private final Gazetteer gazetteer;
    private final Texts texts;
    private final Meant<StructureItem> meant;

    Lookups(
            StructureQueries structures,
            Territories territories,
            TerritorySearch search,
            Gazetteer gazetteer,
            Texts texts) {
        this.structures = structures;
        this.territories = territories;
        this.search = search;
        this.gazetteer = gazetteer;
        this.texts = texts;
        this.meant = new Meant<>(
                "structure",
                texts,
                StructureItem::name,
                structure -> structure.territory().commune().name(),
                StructureItem::pivot);
    }

    /** The one structure that is meant; otherwise a fault, and null. */
    @Nullable UUID structure(Reading reading, String field, String written, List<Fault> faults) {
        return meant.one(field, written, words -> list(reading, words), one -> false, faults)
                .map(StructureItem::id)
                .orElse(null);
    }

    /** Those of a line: one, or several with semicolons between. */
    List<UUID> structures(Reading reading, String field, String written, List<Fault> faults) {
        return each(written)
                .flatMap(name -> Optional.ofNullable(structure(reading, field, name, faults)).stream())
                .toList();
    }

    private static Stream<String> each(String written) {
        return Stream.of(written.split("\\s*;\\s*")).filter(name -> !name.isBlank());
    }

    /** Structures whose name holds these words, as one may write them in a form. */
    Stream<String> suggestStructures(Reading reading, String written) {
        return meant.labels(list(reading, written)).stream();
    }

    private List<StructureItem> list(Reading reading, String words) {
        var filter = new StructureFilter(null, null, List.of(), List.of(), null, words);
        return structures.list(reading, filter, new Paging(null, 50)).items();
    }

    /** The INSEE code of the commune that is meant. @param postcode written beside it */
    @Nullable String commune(String field, String written, @Nullable String postcode, List<Fault> faults) {
        if (territories.commune(written).isPresent()) {
            return written;
        }
        var told = WITH_POSTCODE.matcher(written);
        var name = told.matches() ? told.group(1) : written;
        var code = told.matches() ? told.group(2) : postcode;
        var found = code == null ? Optional.<Commune>empty() : territories.find(name, code);
        if (found.isPresent()) {
            return found.get().code();
        }
        var whole = named(communes(name), name);
        var like = whole.isEmpty() ? parts(name, code) : whole;
        if (like.size() == 1) {
            return like.getFirst().code();
        }
        faults.add(new Fault(
                field,
                like.isEmpty()
                        ? texts.of("form.commune.unknown", written)
                        : texts.of("form.commune.several", written)));
        return null;
    }

    /** Communes whose name begins like this, as one may write them in a form. */
    Stream<String> suggestCommunes(String written) {
        return communes(written).map(this::told);
    }

    /** A commune as one may write it in a form, told from its like. @param code INSEE */
    String commune(String code) {
        return territories.commune(code).map(this::told).orElse(code);
    }

    private String told(Commune commune) {
        return commune.name()
                + postcodes(commune).stream()
                        .findFirst()
                        .map(code -> " (" + code + ")")
                        .orElse("");
    }

    /** Its own, or those of the commune that it is part of: most parts have none of their own. */
    private List<String> postcodes(Commune commune) {
        var whole = commune.partOf();
        return whole == null || !commune.postcodes().isEmpty()
                ? commune.postcodes()
                : territories.commune(whole).map(Commune::postcodes).orElse(List.of());
    }

    /** Arrondissements and their like: nobody is shown them while writing, but records lie in them. */
    private List<Commune> parts(String name, @Nullable String postcode) {
        var parts = territories.communes().stream().filter(one -> one.partOf() != null);
        return named(parts, name).stream()
                .filter(one -> postcode == null || postcodes(one).contains(postcode))
                .toList();
    }

    private static List<Commune> named(Stream<Commune> communes, String name) {
        var wanted = Words.plain(name);
        return communes.filter(one -> Words.plain(one.name()).equals(wanted)).toList();
    }

    private Stream<Commune> communes(String name) {
        return search.named(name).stream()
                .filter(found -> found.scale() == Scale.COMMUNE)
                .flatMap(found -> territories.commune(found.code()).stream());
    }

    /** Those of a line: one, or several with semicolons between. */
    List<String> territories(String field, String written, List<Fault> faults) {
        return each(written)
                .flatMap(name -> Stream.ofNullable(territory(field, name, faults)))
                .distinct()
                .toList();
    }

    /** The territory that is meant, of any scale, the larger first. */
    @Nullable String territory(String field, String written, List<Fault> faults) {
        var parsed = territories.parse(written);
        var found = parsed.isPresent()
                ? parsed
                : search.named(written).stream()
                        .filter(one -> Words.plain(gazetteer.name(one)).equals(Words.plain(written)))
                        .findFirst();
        if (found.isEmpty()) {
            faults.add(new Fault(field, texts.of("form.territory.unknown", written)));
        }
        return found.map(Territory::toString).orElse(null);
    }
}
