package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import fr.maillage.territory.Commune;
import fr.maillage.territory.FormerCommune;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The names of communes, today and before, in the form in which they are compared: without articles, « Cedex » and
 * ordinals.
 */
final class CommuneNames {

    /**
     * A name of a commune: its own, or that of one before it.
     *
     * @param former null where it is its own
     */
    record Named(
            String name,
            String key,
            Commune commune,
            @Nullable FormerCommune former) {}

    private static final Pattern CEDEX = Pattern.compile("\\bcedex\\b( \\d+)?| arrondissement$");
    private static final Pattern ORDINAL = Pattern.compile("\\b(\\d+)(?:er|e|eme)\\b");
    private static final Pattern ARTICLE = Pattern.compile("^(?:le|la|les|l) ");

    private final Territories territories;
    private final Map<String, List<Commune>> parts;
    private @Nullable Set<String> everyKey;

    CommuneNames(Territories territories) {
        this.territories = territories;
        this.parts = territories.communes().stream()
                .filter(commune -> commune.partOf() != null)
                .collect(groupingBy(commune -> Objects.requireNonNull(commune.partOf())));
    }

    /** The name in the form in which names are compared. */
    static String key(String name) {
        var plain = ORDINAL.matcher(Territories.plain(name)).replaceAll("$1");
        return ARTICLE.matcher(CEDEX.matcher(plain).replaceAll("").strip()).replaceFirst("");
    }

    /**
     * The former commune that a name and a code mean together, where that name has gone on under another code; else
     * null.
     */
    @Nullable FormerCommune moved(String name, String code) {
        var wanted = key(name);
        return territories.former().withCode(code).stream()
                .filter(gone ->
                        !gone.successor().equals(code) && key(gone.name()).equals(wanted))
                .filter(gone -> territories.commune(gone.successor()).stream()
                        .anyMatch(now -> key(now.name()).equals(wanted)))
                .findFirst()
                .orElse(null);
    }

    /** Whether a name may mean a commune: its own name, its whole's, that of one of its parts or of one before it. */
    boolean names(String name, Commune commune) {
        var wanted = key(name);
        var before = territories.former().nowIn(whole(commune)).stream()
                .filter(gone -> commune.partOf() == null || gone.code().equals(commune.code()))
                .map(FormerCommune::name);
        var today = Stream.of(
                        Stream.of(commune),
                        territories.commune(whole(commune)).stream(),
                        parts.getOrDefault(commune.code(), List.of()).stream())
                .flatMap(several -> several)
                .map(Commune::name);
        return Stream.concat(today, before).map(CommuneNames::key).anyMatch(key -> like(wanted, key));
    }

    /** Whether a code was that of a commune which now belongs to this one's whole. */
    boolean wasOfWhole(String code, Commune commune) {
        return territories.former().withCode(code).stream()
                .anyMatch(gone -> gone.successor().equals(whole(commune)));
    }

    /** Whether both lie in one commune of full standing. */
    static boolean together(Commune one, Commune other) {
        return whole(one).equals(whole(other));
    }

    /** The communes that a postcode serves. */
    List<Commune> served(String postcode) {
        return territories.communesAt(postcode);
    }

    /** The names at a postcode: of the communes that it serves, and of their parts. */
    List<Named> today(String postcode) {
        return named(Stream.concat(
                        served(postcode).stream(),
                        served(postcode).stream()
                                .flatMap(commune -> parts.getOrDefault(commune.code(), List.of()).stream()))
                .distinct()
                .toList());
    }

    /** The names of former communes at a postcode. */
    List<Named> before(String postcode) {
        return named(territories.former().at(postcode).stream()).toList();
    }

    /**
     * The names equal to this one in the département that the postcode begins with: those of today, or former ones
     * where there are none.
     */
    List<Named> elsewhere(String name, String postcode) {
        var departement = postcode.substring(0, postcode.startsWith("97") || postcode.startsWith("98") ? 3 : 2);
        var today = spelled(
                name,
                named(territories.communes().stream()
                        .filter(commune -> commune.partOf() == null)
                        .filter(commune -> addressed(commune, departement))
                        .toList()));
        return today.isEmpty()
                ? spelled(
                        name,
                        named(territories.former().all().stream())
                                .filter(one -> addressed(one.commune(), departement))
                                .toList())
                : today;
    }

    private static boolean addressed(Commune commune, String departement) {
        return commune.postcodes().stream().anyMatch(own -> own.startsWith(departement));
    }

    private Stream<Named> named(Stream<FormerCommune> gone) {
        return gone.flatMap(one -> territories.commune(one.successor()).stream()
                .map(now -> new Named(one.name(), key(one.name()), now, one)));
    }

    /** The present names of communes. */
    static List<Named> named(List<Commune> communes) {
        return communes.stream()
                .map(commune -> new Named(commune.name(), key(commune.name()), commune, null))
                .toList();
    }

    /** Whether one key may stand for the other: shortened, lengthened or with slips. */
    private static boolean like(String one, String other) {
        return closed(one).equals(closed(other))
                || one.startsWith(other + " ")
                || other.startsWith(one + " ")
                || Slips.between(one, other);
    }

    /** A key without its spaces. */
    static String closed(String key) {
        return key.replace(" ", "");
    }

    /** Whether any commune of France has this key, or had it. */
    boolean exists(String wanted) {
        if (everyKey == null) {
            everyKey = Stream.concat(
                            territories.communes().stream().map(Commune::name),
                            territories.former().all().stream().map(FormerCommune::name))
                    .map(CommuneNames::key)
                    .collect(toSet());
        }
        return everyKey.contains(wanted);
    }

    /**
     * The entries that have a name. Where several names differ in their article only, those with the same article
     * count.
     */
    static List<Named> spelled(String name, List<Named> among) {
        var wanted = key(name);
        var same = among.stream().filter(one -> one.key().equals(wanted)).toList();
        var exactly = same.stream()
                .filter(one -> Territories.plain(one.name()).equals(Territories.plain(name)))
                .toList();
        return exactly.isEmpty() ? same : exactly;
    }

    private static String whole(Commune commune) {
        return commune.partOf() == null ? commune.code() : commune.partOf();
    }
}
