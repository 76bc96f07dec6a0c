package fr.maillage.command.log.decide;

import fr.maillage.command.log.Claim;
import fr.maillage.command.log.append.NewEvent;
import fr.maillage.events.NetworkEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from one action, while it is being decided on. */
final class Decision {

    private final List<NewEvent> facts = new ArrayList<>();
    private final List<NetworkEvent> events = new ArrayList<>();
    private final Map<Claim, UUID> claims = new LinkedHashMap<>();
    private final Map<UUID, VersionedState> reached = new HashMap<>();
    private @Nullable Object result;

    void add(NewEvent fact, NetworkEvent event, List<Claim> claimed) {
        facts.add(fact);
        events.add(event);
        claimed.forEach(claim -> claims.put(claim, fact.subject()));
    }

    void reach(UUID subject, VersionedState known) {
        reached.put(subject, known);
    }

    void answer(@Nullable Object given) {
        result = given;
    }

    List<NewEvent> facts() {
        return facts;
    }

    List<NetworkEvent> events() {
        return events;
    }

    Map<Claim, UUID> claims() {
        return claims;
    }

    Map<UUID, VersionedState> reached() {
        return reached;
    }

    @Nullable Object result() {
        return result;
    }

    boolean startsSubject(UUID subject) {
        return facts.stream()
                .anyMatch(fact -> fact.sequence() == 0 && fact.subject().equals(subject));
    }
}
