package fr.maillage.command.log;

import fr.maillage.command.Refusal;
import fr.maillage.events.Contact;
import fr.maillage.events.StructureEvent;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureKind;
import fr.maillage.events.StructureProfile;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The smallest subject that can be begun, counted up, refuse and do nothing: it speaks in real facts of structures. */
final class Tally extends Shell<Integer, StructureEvent> {

    static final SubjectKind<Tally> KIND = new SubjectKind<>("structure", Tally.class, Tally::new);

    static final ClaimRule PIVOTS =
            event -> event instanceof StructureRegistered registered && registered.pivot() != null
                    ? List.of(pivot(registered.pivot()))
                    : List.of();

    /** Begins a tally that alone holds the pivot. */
    record Begin(
            @TargetAggregateIdentifier UUID id, @Nullable String pivot) implements ByHub {}

    /** Counts one more, up to the limit. */
    record Count(@TargetAggregateIdentifier UUID id, int limit) implements ByHub {}

    record Nothing(@TargetAggregateIdentifier UUID id) implements ByHub {}

    Tally() {
        super(StructureEvent.class);
    }

    static Claim pivot(String value) {
        return new Claim("structure.pivot", value);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void handle(Begin command) {
        var profile = new StructureProfile(
                "EPN de Liévin",
                StructureKind.ASSOCIATION,
                "62510",
                null,
                null,
                new Contact(null, List.of(), List.of()));
        begin(command.id(), List.of(new StructureRegistered(command.pivot(), profile)));
    }

    @CommandHandler
    int handle(Count command) {
        if (state() >= command.limit()) {
            throw Refusal.rule("tally.full", "Plus de place.");
        }
        say(List.of(new MembershipRequested()));
        return state();
    }

    @CommandHandler
    void handle(Nothing command) {}

    @Override
    protected Integer evolve(@Nullable Integer before, StructureEvent event) {
        return before == null ? 0 : before + 1;
    }

    @Override
    protected List<String> communes(Integer state) {
        return List.of("62510");
    }
}
