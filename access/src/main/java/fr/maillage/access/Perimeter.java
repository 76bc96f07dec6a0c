package fr.maillage.access;

import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The part of France that a coordinator answers for: territories of any scale. */
public final class Perimeter {

    public static final Perimeter NOWHERE = new Perimeter(Set.of(), null);
    public static final Perimeter EVERYWHERE = new Perimeter(Set.of(Territory.FRANCE), null);

    private final Set<Territory> territories;
    private final @Nullable Territories reference;

    private Perimeter(Set<Territory> territories, @Nullable Territories reference) {
        this.territories = territories;
        this.reference = reference;
    }

    /** @param written such as {@code region:32}; what names no territory is left out: it can give no right */
    public static Perimeter of(Collection<String> written, Territories reference) {
        var known = written.stream()
                .map(reference::parse)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        return new Perimeter(known, reference);
    }

    /**
     * Whether a commune lies in it.
     *
     * @param commune INSEE code
     */
    public boolean covers(String commune) {
        if (territories.contains(Territory.FRANCE)) {
            return true;
        }
        return reference != null
                && reference
                        .today(commune)
                        .filter(known -> reference.around(known).stream().anyMatch(territories::contains))
                        .isPresent();
    }

    /** Whether all of another territory lies in it: one of its own, or a smaller one inside. */
    public boolean covers(Territory territory) {
        if (territories.contains(Territory.FRANCE) || territories.contains(territory)) {
            return true;
        }
        return reference != null
                && territory.scale() != Territory.Scale.FRANCE
                && communesCovered(territory, reference);
    }

    private boolean communesCovered(Territory territory, Territories known) {
        return known.communes().stream()
                .filter(commune -> known.contains(territory, commune))
                .allMatch(commune -> covers(commune.code()));
    }

    public Set<Territory> territories() {
        return territories;
    }

    @Override
    public String toString() {
        return territories.toString();
    }
}
