package fr.maillage.query.projection;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Projections that a process of another version took over from this one while it ran. Who came last has them: would this one
 * take them back, the other would too, for ever.
 */
final class Ceded {

    private final Set<String> followed = new HashSet<>();
    private volatile Set<String> names = Set.of();

    Set<String> names() {
        return names;
    }

    /** What this version has no build for and may have one made. */
    Set<String> missing(BuildRegistry register, ProjectionGroup live) throws SQLException {
        live.folds().forEach(fold -> followed.add(fold.projection().name()));
        var theirs = register.ofAnotherVersion();
        theirs.retainAll(followed);
        names = theirs;
        var missing = register.missing(live);
        missing.removeAll(theirs);
        return missing;
    }
}
