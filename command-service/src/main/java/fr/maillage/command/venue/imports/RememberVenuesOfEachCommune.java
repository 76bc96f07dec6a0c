package fr.maillage.command.venue.imports;

import fr.maillage.command.log.policy.Policy;
import fr.maillage.command.log.policy.PolicyCommand;
import fr.maillage.command.log.policy.PolicyState;
import fr.maillage.events.NetworkEvent;
import fr.maillage.events.ReviewEvent.TextMasked;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.wire.RecordedEvent;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/**
 * Policy: it remembers the venues of each commune, so that a file's lines can be compared with them. It sends no
 * command.
 */
@Component
final class RememberVenuesOfEachCommune implements Policy {

    static final String NAME = "remember-venues-of-each-commune";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Class<? extends NetworkEvent>> reads() {
        return Set.of(
                VenueDeclared.class,
                VenueDescribed.class,
                VenueRelocated.class,
                VenueClosed.class,
                VenueReopened.class,
                TextMasked.class);
    }

    @Override
    public List<PolicyCommand> on(RecordedEvent recorded, PolicyState state) {
        var venue = recorded.subject();
        switch (recorded.event()) {
            case VenueDeclared declared -> keep(venue, CommuneVenue.of(declared, recorded.position()), state);
            case VenueDescribed described ->
                change(venue, known -> known.with(described.profile(), recorded.position()), state);
            case VenueRelocated relocated ->
                change(venue, known -> known.with(relocated.place(), recorded.position()), state);
            case VenueClosed closed -> change(venue, known -> known.closed(closed.on()), state);
            case VenueReopened reopened -> change(venue, known -> known.closed(null), state);
            case TextMasked masked -> change(masked.subject(), known -> known.without(masked), state);
            default -> {}
        }
        return List.of();
    }

    private static void change(UUID venue, UnaryOperator<CommuneVenue> change, PolicyState state) {
        for (var tie : state.about(venue)) {
            var before = CommuneVenue.read(tie.note());
            var after = change.apply(before);
            if (!after.place().communeCode().equals(before.place().communeCode())) {
                state.forget(venue);
            }
            keep(venue, after, state);
        }
    }

    private static void keep(UUID venue, CommuneVenue known, PolicyState state) {
        state.tie(venue, CommuneVenue.owner(known.place().communeCode()), known.note());
    }
}
