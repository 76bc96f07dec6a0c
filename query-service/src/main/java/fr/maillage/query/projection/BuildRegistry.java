package fr.maillage.query.projection;

import static java.util.stream.Collectors.toCollection;

import fr.maillage.wire.Incarnation;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The builds of this version of the service: those it follows, those it can resume, and those it has to make. */
final class BuildRegistry {

    private final DataSource source;
    private final Map<String, Projection<?>> projections = new LinkedHashMap<>();
    private final Map<String, ProjectionVersion> versions = new HashMap<>();

    BuildRegistry(DataSource source, Collection<? extends Projection<?>> projections) {
        this.source = source;
        projections.forEach(projection -> {
            if (this.projections.put(projection.name(), projection) != null) {
                throw new IllegalArgumentException("two projections are called " + projection.name());
            }
            versions.put(projection.name(), ProjectionVersion.of(projection));
        });
    }

    Set<String> names() {
        return projections.keySet();
    }

    List<Generation> all() throws SQLException {
        return Transactions.call(source, Generations::all);
    }

    /** The builds that answer and that this version can carry on, as long as they stand together in one log. */
    ProjectionGroup live() throws SQLException {
        var ours =
                all().stream().filter(this::isOurs).filter(Generation::active).toList();
        var log = latest(ours);
        var active =
                ours.stream().filter(build -> !build.place().isOutlivedBy(log)).toList();
        var position = active.stream().mapToLong(Generation::position).max().orElse(0);
        var together =
                active.stream().filter(build -> build.position() == position).toList();
        return group(together, true);
    }

    /** The position that readers cannot pass until the builds left behind have caught up. */
    long floor(ProjectionGroup live) throws SQLException {
        var followed = live.folds().stream().map(fold -> fold.generation().id()).toList();
        return all().stream()
                .filter(this::isOurs)
                .filter(Generation::active)
                .filter(build -> !followed.contains(build.id()))
                .mapToLong(Generation::position)
                .min()
                .orElse(Long.MAX_VALUE);
    }

    /** Projections that have no build to follow: new ones, new versions, and those whose build stayed behind. */
    Set<String> missing(ProjectionGroup live) {
        var missing = new TreeSet<>(projections.keySet());
        live.folds().forEach(fold -> missing.remove(fold.projection().name()));
        return missing;
    }

    private static Incarnation latest(Collection<Generation> builds) {
        return builds.stream().map(build -> build.place().log()).reduce(Incarnation.NONE, Incarnation::later);
    }

    /** Projections whose build was begun when less was masked than now: they have to be made anew. */
    Set<String> unmasked(ProjectionGroup live) throws SQLException {
        var masks = Transactions.call(source, Masks::last);
        return live.folds().stream()
                .filter(fold -> fold.generation().masks() < masks)
                .map(fold -> fold.projection().name())
                .collect(toCollection(TreeSet::new));
    }

    /** A build of this version that was complete before and can be carried on; null where there is none. */
    @Nullable ProjectionGroup resumable(String projection) throws SQLException {
        var masks = Transactions.call(source, Masks::last);
        var all = all();
        var log = latest(all);
        return all.stream()
                .filter(build -> !build.place().isOutlivedBy(log))
                .filter(build -> build.projection().equals(projection))
                .filter(this::isOurs)
                .filter(build -> build.masks() >= masks)
                .filter(build -> build.builtAt() != null)
                .reduce((earlier, later) -> later)
                .map(build -> group(List.of(build), false))
                .orElse(null);
    }

    /** Projections for which a build of another version answers. */
    Set<String> ofAnotherVersion() throws SQLException {
        return all().stream()
                .filter(Generation::active)
                .filter(build -> !isOurs(build))
                .map(Generation::projection)
                .collect(toCollection(TreeSet::new));
    }

    /** Registers new builds, which start at the beginning of the log. */
    ProjectionGroup fresh(Collection<String> names) throws SQLException {
        return Transactions.call(source, connection -> {
            var builds = new ArrayList<Generation>();
            for (var name : names) {
                builds.add(Generations.create(connection, name, version(name)));
            }
            return group(builds, false);
        });
    }

    /**
     * The status of each projection.
     *
     * @param mostParked most subjects with dead letters to name, per projection
     */
    List<ProjectionStatus.Standing> standings(int mostParked) throws SQLException {
        return Transactions.call(source, connection -> {
            var standings = new ArrayList<ProjectionStatus.Standing>();
            var all = Generations.all(connection);
            for (var projection : projections.values()) {
                var builds = all.stream()
                        .filter(build -> build.projection().equals(projection.name()))
                        .toList();
                standings.add(standing(connection, projection, builds, mostParked));
            }
            return standings;
        });
    }

    private ProjectionStatus.Standing standing(
            Connection connection, Projection<?> projection, List<Generation> builds, int mostParked)
            throws SQLException {
        var described = builds.stream().map(ProjectionStatus.Build::of).toList();
        var version = version(projection.name());
        var active =
                builds.stream().filter(Generation::active).filter(this::isOurs).findFirst();
        if (active.isEmpty()) {
            return new ProjectionStatus.Standing(
                    projection.name(), version.number(), version.shape(), null, 0, List.of(), described);
        }
        return new ProjectionStatus.Standing(
                projection.name(),
                version.number(),
                version.shape(),
                active.get().position(),
                DeadLetters.count(connection, active.get()),
                DeadLetters.subjects(connection, active.get(), mostParked),
                described);
    }

    private ProjectionVersion version(String name) {
        return Objects.requireNonNull(versions.get(name), name);
    }

    private boolean isOurs(Generation build) {
        return build.version().equals(versions.get(build.projection()));
    }

    private ProjectionGroup group(List<Generation> builds, boolean answering) {
        List<Fold<?>> folds = new ArrayList<>();
        builds.forEach(
                build -> folds.add(new Fold<>(Objects.requireNonNull(projections.get(build.projection())), build)));
        return builds.isEmpty()
                ? new ProjectionGroup(source, folds, Place.BEGINNING, answering)
                : new ProjectionGroup(source, folds, builds.getFirst().place(), answering);
    }
}
