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

    private final List<NewEvent> newEvents = new ArrayList<>();
    private final List<NetworkEvent> events = new ArrayList<>();
    private final Map<Claim, UUID> claims = new LinkedHashMap<>();
    private final Map<UUID, VersionedState> reached = new HashMap<>();
    private @Nullable Object result;

    void add(NewEvent added, NetworkEvent event, List<Claim> claimed) {
        newEvents.add(added);
        events.add(event);
        claimed.forEach(claim -> claims.put(claim, added.subject()));
    }

    void reach(UUID subject, VersionedState known) {
        reached.put(subject, known);
    }

    void answer(@Nullable Object given) {
        result = given;
    }

    List<NewEvent> newEvents() {
        return newEvents;
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
        return newEvents.stream()
                .anyMatch(event -> event.sequence() == 0 && event.subject().equals(subject));
    }
}
