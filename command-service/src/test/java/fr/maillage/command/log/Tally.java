package fr.maillage.command.log;

import fr.maillage.command.Located;
import fr.maillage.command.Message;
import fr.maillage.command.Refusal;
import fr.maillage.events.Contact;
import fr.maillage.events.StructureEvent;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureKind;
import fr.maillage.events.StructureProfile;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The smallest aggregate that can be begun, counted up, refuse and do nothing: it speaks in real events of structures. */
record Tally(int count) implements Located {

    static final AggregateType<Tally, Command, Begin, StructureEvent> TYPE = new AggregateType<>(
            "structure",
            Tally.class,
            Command.class,
            Begin.class,
            StructureEvent.class,
            Tally::begin,
            Tally::decide,
            Tally::evolve);

    static final ClaimRule PIVOTS =
            event -> event instanceof StructureRegistered registered && registered.pivot() != null
                    ? List.of(pivot(registered.pivot()))
                    : List.of();

    sealed interface Command extends ByHub {}

    /** Begins a tally that alone holds the pivot. */
    record Begin(UUID id, @Nullable String pivot) implements Command {}

    /** Counts one more, up to the limit, and tells how many there are. */
    record Count(UUID id, int limit) implements Command {}

    record Nothing(UUID id) implements Command {}

    static Claim pivot(String value) {
        return new Claim("structure.pivot", value);
    }

    @Override
    public List<String> communes() {
        return List.of("62510");
    }

    private static StructureEvent begin(Begin command) {
        var contact = new Contact(null, List.of(), List.of());
        var profile = new StructureProfile("EPN de Liévin", StructureKind.ASSOCIATION, "62510", null, null, contact);
        return new StructureRegistered(command.pivot(), profile);
    }

    private Decided<StructureEvent> decide(Command command) {
        return switch (command) {
            case Count more -> count(more);
            case Begin again -> new Decided<>(List.of(), null);
            case Nothing nothing -> new Decided<>(List.of(), null);
        };
    }

    private Decided<StructureEvent> count(Count more) {
        if (count >= more.limit()) {
            throw new Refusal("tally.full", Message.worded("Plus de place."), List.of(), Refusal.Kind.RULE, Map.of());
        }
        return new Decided<>(List.of(new MembershipRequested()), count + 1);
    }

    private static Tally evolve(@Nullable Tally before, StructureEvent event) {
        return new Tally(before == null ? 0 : before.count + 1);
    }
}
