package fr.maillage.query.projection;

import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A venue as a test sees it: enough for every kind of column, and for a fold that depends on the order of facts. */
record SmallVenue(
        String name,
        String commune,
        boolean open,
        long facts,
        @Nullable LocalDate closedOn,
        Instant since,
        List<String> names) {

    /** A projection of {@link SmallVenue}s; the name {@code refused} makes it throw, as a version with a defect would. */
    record Folding(String name, int version, @Nullable String refused) implements Projection<SmallVenue> {

        static final Folding GOOD = new Folding("small", 1, null);

        @Override
        public Class<SmallVenue> viewType() {
            return SmallVenue.class;
        }

        @Override
        public Set<Class<?>> reads() {
            return Set.of(VenueEvent.class);
        }

        @Override
        public Optional<UUID> subject(RecordedEvent event) {
            return event.event() instanceof VenueEvent ? Optional.of(event.subject()) : Optional.empty();
        }

        @Override
        public @Nullable SmallVenue apply(@Nullable SmallVenue before, RecordedEvent recorded) {
            var at = recorded.recordedAt();
            return switch (recorded.event()) {
                case VenueDeclared declared -> declare(declared, at);
                case VenueDescribed described ->
                    before == null ? null : before.named(described.profile().name(), at);
                case VenueRelocated moved ->
                    before == null ? null : before.movedTo(moved.place().communeCode(), at);
                case VenueClosed closed -> before == null ? null : before.closed(closed.on(), at);
                case VenueReopened reopened -> before == null ? null : before.closed(null, at);
                default -> before;
            };
        }

        private SmallVenue declare(VenueDeclared declared, Instant at) {
            var name = declared.profile().name();
            if (name.equals(refused)) {
                throw new IllegalStateException("this version cannot fold " + name);
            }
            return new SmallVenue(name, declared.place().communeCode(), true, 1, null, at, List.of(name));
        }

        @Override
        public List<Column<SmallVenue>> columns() {
            return List.of(
                    Column.text("name", SmallVenue::name).indexed(),
                    Column.commune("commune", SmallVenue::commune),
                    Column.flag("open", SmallVenue::open),
                    Column.number("facts", SmallVenue::facts),
                    Column.day("closed_on", SmallVenue::closedOn),
                    Column.instant("since", SmallVenue::since),
                    Column.decimal("half", view -> view.facts() / 2.0),
                    Column.uuid("mark", view -> new UUID(3, view.facts())),
                    Column.integer("length", view -> view.name().length()),
                    Column.integers("digits", view -> List.of((int) view.facts(), 7)),
                    Column.uuids("twins", view -> List.of(new UUID(0, view.facts()), new UUID(1, 7))),
                    Column.texts("names", SmallVenue::names),
                    Column.lexemes(
                            "words", view -> new Lexemes(new TreeSet<>(Set.of("fact" + view.facts(), "=every", "a")))));
        }
    }

    /** One row per fact, written once. */
    record Trace(long position, String type) {}

    /** A projection of {@link Trace}s. */
    record Tracing() implements Projection<Trace> {

        @Override
        public String name() {
            return "trace";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public Class<Trace> viewType() {
            return Trace.class;
        }

        @Override
        public boolean writtenOnce() {
            return true;
        }

        @Override
        public Optional<UUID> subject(RecordedEvent event) {
            return Optional.of(event.eventId());
        }

        @Override
        public Trace apply(@Nullable Trace before, RecordedEvent event) {
            return new Trace(event.position(), event.event().getClass().getSimpleName());
        }

        @Override
        public List<Column<Trace>> columns() {
            return List.of(Column.text("type", Trace::type).indexed("btree (type, from_pos)"));
        }
    }

    private SmallVenue named(String other, Instant at) {
        return new SmallVenue(other, commune, open, facts + 1, closedOn, at, List.of(name, other));
    }

    private SmallVenue movedTo(String other, Instant at) {
        return new SmallVenue(name, other, open, facts + 1, closedOn, at, names);
    }

    private SmallVenue closed(@Nullable LocalDate on, Instant at) {
        return new SmallVenue(name, commune, on == null, facts + 1, on, at, names);
    }
}
