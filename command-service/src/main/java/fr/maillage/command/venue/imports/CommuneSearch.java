package fr.maillage.command.venue.imports;

import fr.maillage.command.Message;
import fr.maillage.command.venue.imports.CommuneNames.Named;
import fr.maillage.territory.Commune;
import fr.maillage.territory.FormerCommune;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Search for the commune that a name and a postcode mean, as a person would do it: through articles, « Cedex », names
 * from before a merger and slips of the pen. A commune is found only where exactly one at that postcode fits. A name
 * that exists is never taken for one that is like it.
 */
final class CommuneSearch {

    /**
     * A commune that fits.
     *
     * @param exact whether the name is the commune's own, or the former one's
     * @param former the former commune that has the name; null where it is one of today
     */
    record Found(Commune commune, boolean exact, @Nullable FormerCommune former) {}

    private final CommuneNames names;

    CommuneSearch(CommuneNames names) {
        this.names = names;
    }

    /** The commune that is meant; empty unless exactly one fits. */
    Optional<Found> find(String name, String postcode) {
        var wanted = CommuneNames.key(name);
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var same = same(name, postcode);
        if (!same.isEmpty()) {
            return only(same.stream()).map(one -> found(one, true));
        }
        // A postcode of its own for large senders (« Cedex ») serves no commune. Its first figures still tell where it
        // is.
        return (names.served(postcode).isEmpty()
                        ? only(names.elsewhere(name, postcode).stream())
                        : alike(wanted, names.today(postcode), names.before(postcode)))
                .map(one -> found(one, false));
    }

    /** The hint on why nothing was found, and where a person would look next. */
    Message hint(String name, String postcode) {
        var same = same(name, postcode);
        return same.isEmpty()
                ? Hints.none(name, postcode, names.served(postcode), communes(names.elsewhere(name, postcode)))
                : Hints.several(name, postcode, communes(same));
    }

    /** The entries at a postcode with this very name: communes of today, else parts of them, else former ones. */
    private List<Named> same(String name, String postcode) {
        return Stream.<Supplier<List<Named>>>of(
                        () -> CommuneNames.named(names.served(postcode)),
                        () -> names.today(postcode),
                        () -> names.before(postcode))
                .map(tier -> CommuneNames.spelled(name, tier.get()))
                .filter(Predicate.not(List::isEmpty))
                .findFirst()
                .orElse(List.of());
    }

    /**
     * The one entry with a like name: written in one word, shortened, and, where the name is no commune's, longer or
     * with slips.
     */
    private Optional<Named> alike(String wanted, List<Named> today, List<Named> before) {
        var closed = CommuneNames.closed(wanted);
        return only(having(today, key -> CommuneNames.closed(key).equals(closed)))
                .or(() -> only(having(before, key -> CommuneNames.closed(key).equals(closed))))
                .or(() -> only(having(today, key -> key.startsWith(wanted + " "))))
                .or(() -> names.exists(wanted) ? Optional.empty() : misspelt(wanted, today, before))
                .or(() -> only(having(before, key -> key.startsWith(wanted + " "))));
    }

    private static Optional<Named> misspelt(String wanted, List<Named> today, List<Named> before) {
        return longest(having(today, key -> wanted.startsWith(key + " ")))
                .or(() -> longest(having(before, key -> wanted.startsWith(key + " "))))
                .or(() -> only(having(
                        Stream.concat(today.stream(), before.stream()).toList(), key -> Slips.between(wanted, key))));
    }

    private static Found found(Named one, boolean exact) {
        return new Found(one.commune(), exact, one.former());
    }

    private static Stream<Named> having(List<Named> among, Predicate<String> key) {
        return among.stream().filter(one -> key.test(one.key()));
    }

    /** The single entry, where all of them mean one commune. */
    private static Optional<Named> only(Stream<Named> found) {
        var few = found.toList();
        return communes(few).size() == 1 ? Optional.of(few.getFirst()) : Optional.empty();
    }

    private static List<Commune> communes(List<Named> found) {
        return found.stream().map(Named::commune).distinct().toList();
    }

    private static Optional<Named> longest(Stream<Named> found) {
        return found.max(Comparator.comparingInt(one -> one.name().length()));
    }
}
