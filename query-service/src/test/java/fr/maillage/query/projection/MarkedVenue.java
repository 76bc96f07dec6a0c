package fr.maillage.query.projection;

import fr.maillage.query.projection.SmallVenue.Folding;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A venue as the next version of a test sees it: what {@link SmallVenue} tells, and one thing more. */
record MarkedVenue(SmallVenue venue, String initial) {

    /** The projection of {@link SmallVenue}s after a change of the view and its columns, its number forgotten. */
    record Marking() implements Projection<MarkedVenue> {

        @Override
        public String name() {
            return Folding.GOOD.name();
        }

        @Override
        public int version() {
            return Folding.GOOD.version();
        }

        @Override
        public Class<MarkedVenue> viewType() {
            return MarkedVenue.class;
        }

        @Override
        public Optional<UUID> subject(RecordedEvent event) {
            return Folding.GOOD.subject(event);
        }

        @Override
        public @Nullable MarkedVenue apply(@Nullable MarkedVenue before, RecordedEvent recorded) {
            var after = Folding.GOOD.apply(before == null ? null : before.venue(), recorded);
            return after == null ? null : new MarkedVenue(after, after.name().substring(0, 1));
        }

        @Override
        public List<Column<MarkedVenue>> columns() {
            var former = Folding.GOOD.columns().stream()
                    .map(column -> new Column<MarkedVenue>(
                            column.name(),
                            column.type(),
                            view -> column.value().apply(view.venue()),
                            column.indexes()));
            return Stream.concat(former, Stream.of(Column.text("initial", MarkedVenue::initial)))
                    .toList();
        }
    }
}
