package fr.maillage.query;

import fr.maillage.events.Contact;
import fr.maillage.events.Coordinates;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureKind;
import fr.maillage.events.StructureProfile;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueProfile;
import fr.maillage.wire.EventCatalog;
import fr.maillage.wire.EventMetadata;
import fr.maillage.wire.RecordedEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An invented log of a few facts, as the command side would have recorded it. */
public final class Facts {

    public static final Instant START = Instant.parse("2026-01-10T09:00:00Z");

    private static final UUID TOGETHER = new UUID(7, 7);

    private final List<RecordedEvent> log = new ArrayList<>();
    private final Map<UUID, Long> sequences = new HashMap<>();
    private Instant now = START;
    private @Nullable UUID structure;
    private String source = "api";
    private @Nullable String reason;
    private @Nullable UUID go = TOGETHER;

    /** Lets time go by before the next fact. */
    public Facts later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** The next facts are said at that instant. */
    public Facts at(String instant) {
        now = Instant.parse(instant);
        return this;
    }

    /** The next facts are said for that structure. */
    public Facts by(@Nullable UUID structure) {
        this.structure = structure;
        return this;
    }

    /** The next facts come from there: {@code api}, {@code form}, {@code import:<name>}. */
    public Facts from(String source) {
        this.source = source;
        return this;
    }

    /** The next facts are said with that reason; null for none. */
    public Facts because(@Nullable String why) {
        reason = why;
        return this;
    }

    /** The next facts are said in one go, as the lines of a file are: so it is unless {@link #apart} was said. */
    public Facts together() {
        go = TOGETHER;
        return this;
    }

    /** The next facts are said one by one. */
    public Facts apart() {
        go = null;
        return this;
    }

    /** Records a fact that concerns these communes. */
    public Facts say(UUID subject, NetworkEvent event, String... communes) {
        var sequence = sequences.merge(subject, 0L, (before, none) -> before + 1);
        var type = EventCatalog.typeOf(event.getClass());
        var position = log.size() + 1L;
        log.add(new RecordedEvent(
                position,
                type.subjectType(),
                subject,
                sequence,
                new UUID(0x5eed, position),
                now,
                new EventMetadata(
                        "compte-1",
                        structure,
                        source,
                        reason,
                        go == null ? new UUID(8, position) : go,
                        null,
                        List.of(communes),
                        null,
                        null),
                event));
        return this;
    }

    public List<RecordedEvent> log() {
        return List.copyOf(log);
    }

    public RecordedEvent last() {
        return log.getLast();
    }

    public static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static StructureRegistered structure(String name, @Nullable String pivot, String commune) {
        return new StructureRegistered(pivot, structureProfile(name, commune));
    }

    public static StructureProfile structureProfile(String name, String commune) {
        return new StructureProfile(
                name, StructureKind.ASSOCIATION, commune, null, null, new Contact(null, List.of(), List.of()));
    }

    public static VenueDeclared venue(String name, Place place) {
        return venue(name, place, null, null);
    }

    public static VenueDeclared venue(
            String name, Place place, @Nullable UUID structure, @Nullable SourceRecord source) {
        return new VenueDeclared(
                structure, null, profile(name), place, hours("Mo-Fr 09:00-17:00"), offer(), List.of(), null, source);
    }

    public static VenueProfile profile(String name) {
        return new VenueProfile(
                name,
                List.of("EPN"),
                new Contact("+33321000000", List.of("contact@exemple.fr"), List.of("https://exemple.fr")),
                "Un lieu ouvert à tous.",
                null,
                List.of("Fixe"),
                null,
                null,
                null,
                null);
    }

    public static Place lievin() {
        return new Place("12 rue Jean Jaurès", null, "62800", "62510", new Coordinates(50.4229, 2.7786));
    }

    public static Place denain() {
        return new Place("1 place Wilson", null, "59220", "59172", new Coordinates(50.3293, 3.3951));
    }

    public static Hours hours(String text) {
        return new Hours(text, text, null);
    }

    public static Offer offer(String... services) {
        var offered = services.length == 0 ? List.of("Aide aux démarches administratives") : List.of(services);
        return new Offer(
                offered, List.of("Seniors"), List.of(), List.of("Gratuit"), List.of("Se présenter"), List.of());
    }

    public static Label programme(String name) {
        return new Label(Label.Kind.PROGRAMME, name);
    }
}
