package fr.maillage.query.projection;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/**
 * Projections that a process of another version took over from this one while it ran. The process that came last keeps
 * them: if this one took them back, the other would do the same, for ever.
 */
final class SupersededProjections {

    private final Set<String> followed = new HashSet<>();
    private volatile Set<String> names = Set.of();

    Set<String> names() {
        return names;
    }

    /** The projections to build: those without a build of this version, but for the ceded ones. */
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
