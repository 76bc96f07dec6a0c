package fr.maillage.query.web.form;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.TerritorySearch;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Commune;
import fr.maillage.territory.FormerCommune;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Territory.Scale;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** The lookup of communes, and of territories of any scale, by the names that people use. */
@Component
public class TerritoryLookups implements Lookup {

    /** The postcode in {@code Liévin (62800)}, which tells equal names apart. The commune's former name may follow. */
    private static final Pattern POSTCODE = Pattern.compile("(?s)(?<=[\\s,(])(\\d{5})\\)?(?:,.*+)?\\z");

    private static final int MOST_NAMED = 6;

    private final Territories territories;
    private final TerritorySearch search;
    private final Gazetteer gazetteer;
    private final Texts texts;

    TerritoryLookups(Territories territories, TerritorySearch search, Gazetteer gazetteer, Texts texts) {
        this.territories = territories;
        this.search = search;
        this.gazetteer = gazetteer;
        this.texts = texts;
    }

    @Override
    public Set<String> sorts() {
        return Set.of("commune");
    }

    /** Communes found by this text, in their present or a former name. */
    @Override
    public Stream<String> suggest(ReadSession reading, String written) {
        return communes(written)
                .map(commune -> told(commune)
                        + search.formerly(new Territory(Scale.COMMUNE, commune.code()), written)
                                .map(name -> ", " + texts.of("territories.formerly", name))
                                .orElse(""));
    }

    @Override
    public void put(Question question, ObjectNode body, List<FormFault> faults) {
        var name = question.input().name();
        var written = question.written();
        if (written != null) {
            FormReader.text(body, name, commune(name, written, question.given().one("postcode"), faults));
        }
    }

    /** The names on a line, separated by semicolons. */
    public static Stream<String> each(String written) {
        return Stream.of(written.split(";")).map(String::strip).filter(name -> !name.isEmpty());
    }

    /**
     * The INSEE code of the commune that is meant: of today's, where a former one is named; null, with a fault, where
     * it is not clear.
     *
     * @param postcode written beside it; null where none was
     */
    private @Nullable String commune(String field, String written, @Nullable String postcode, List<FormFault> faults) {
        var coded = territories.today(written);
        if (coded.isPresent()) {
            return coded.get().code();
        }
        var told = POSTCODE.matcher(written);
        var beside = told.find();
        var name = beside ? bare(written.substring(0, told.start())) : written;
        var code = beside ? told.group(1) : postcode;
        var like = like(name, code);
        if (like.size() == 1) {
            return like.getFirst().code();
        }
        var names = like.stream().limit(MOST_NAMED).map(this::told).collect(joining(", "));
        faults.add(new FormFault(
                field,
                like.isEmpty()
                        ? texts.of("form.commune.unknown", written)
                        : texts.of("form.commune.several", written, like.size() > MOST_NAMED ? names + "…" : names)));
        return null;
    }

    /** The name without the separator before its postcode. */
    private static String bare(String name) {
        var end = name.length();
        while (end > 0 && (Character.isWhitespace(name.charAt(end - 1)) || ",(".indexOf(name.charAt(end - 1)) >= 0)) {
            end--;
        }
        return name.substring(0, end);
    }

    /**
     * The communes of that name: at the postcode first, where one is known, else anywhere; present ones before former
     * ones.
     */
    private List<Commune> like(String name, @Nullable String postcode) {
        return Stream.<Supplier<List<Commune>>>of(
                        () -> postcode == null
                                ? List.of()
                                : territories.find(name, postcode).stream().toList(),
                        () -> postcode == null ? List.of() : parts(name, postcode),
                        () -> postcode == null
                                ? List.of()
                                : before(name, territories.former().at(postcode)),
                        () -> named(communes(name), name),
                        () -> parts(name, postcode),
                        () -> before(name, territories.former().all()))
                .map(Supplier::get)
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    private List<Commune> before(String name, Collection<FormerCommune> among) {
        var wanted = Territories.plain(name);
        return among.stream()
                .filter(gone -> Territories.plain(gone.name()).equals(wanted))
                .flatMap(gone -> territories.commune(gone.successor()).stream())
                .distinct()
                .toList();
    }

    /**
     * A commune as forms write it, with the postcode that tells equal names apart.
     *
     * @param code INSEE
     */
    public String commune(String code) {
        return territories.commune(code).map(this::told).orElse(code);
    }

    private String told(Commune commune) {
        return commune.name()
                + postcodes(commune).stream()
                        .findFirst()
                        .map(code -> " (" + code + ")")
                        .orElse("");
    }

    /** The commune's own postcodes, then those of the commune that it is part of: most parts have none of their own. */
    private List<String> postcodes(Commune commune) {
        var whole = Optional.ofNullable(commune.partOf()).flatMap(territories::commune);
        return Stream.concat(commune.postcodes().stream(), whole.stream().flatMap(one -> one.postcodes().stream()))
                .toList();
    }

    /** Arrondissements and the like. They are never suggested, but records may lie in them. */
    private List<Commune> parts(String name, @Nullable String postcode) {
        var parts = territories.communes().stream().filter(one -> one.partOf() != null);
        return named(parts, name).stream()
                .filter(one -> postcode == null || postcodes(one).contains(postcode))
                .toList();
    }

    private static List<Commune> named(Stream<Commune> communes, String name) {
        var wanted = Territories.plain(name);
        return communes.filter(one -> Territories.plain(one.name()).equals(wanted))
                .toList();
    }

    private Stream<Commune> communes(String name) {
        return search.named(name).stream()
                .filter(found -> found.scale() == Scale.COMMUNE)
                .flatMap(found -> territories.commune(found.code()).stream());
    }

    /** The territories on a line, as they are sent; a fault is added for each unknown name. */
    List<String> territories(String field, String written, List<FormFault> faults) {
        return each(written)
                .flatMap(name -> Stream.ofNullable(territory(field, name, faults)))
                .distinct()
                .toList();
    }

    /**
     * The territory that is meant, as it is sent; the larger scale first. Null, with a fault, where the name is
     * unknown.
     */
    @Nullable String territory(String field, String written, List<FormFault> faults) {
        var parsed = territories.parseToday(written);
        var found = parsed.isPresent()
                ? parsed
                : search.named(written).stream()
                        .filter(one -> Territories.plain(gazetteer.name(one)).equals(Territories.plain(written)))
                        .findFirst();
        if (found.isEmpty()) {
            faults.add(new FormFault(field, texts.of("form.territory.unknown", written)));
        }
        return found.map(Territory::toString).orElse(null);
    }
}
