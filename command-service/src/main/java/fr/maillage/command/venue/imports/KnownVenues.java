package fr.maillage.command.venue.imports;

import fr.maillage.census.Pair;
import fr.maillage.command.log.policy.PolicyState.Tie;
import fr.maillage.command.log.policy.PolicyStateReader;
import fr.maillage.command.venue.imports.PossibleTwins.Known;
import fr.maillage.command.venue.imports.PossibleTwins.Neighbours;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The venues that the network had when an import began, and that are not closed. */
final class KnownVenues implements Neighbours {

    /** The longest wait for what the policy remembers. After it the file is compared with fewer venues, and says so. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PolicyStateReader policyStates;
    private final LocalDate today;
    private final long begun;
    private final boolean reached;
    private boolean whole;

    /** Waits until the policy has remembered all of the log, for five seconds at most. */
    KnownVenues(PolicyStateReader policyStates, LocalDate today) {
        this.policyStates = policyStates;
        this.today = today;
        var progress = policyStates.reach(RememberVenuesOfEachCommune.NAME, PATIENCE);
        begun = progress.head();
        reached = progress.reached();
        whole = reached;
    }

    /** The name of a venue; empty where the hub masked it, or where it is not known whether it did. */
    Optional<String> name(UUID venue) {
        return reached
                ? remembered(venue).filter(known -> !known.hidesItsName()).map(CommuneVenue::name)
                : Optional.empty();
    }

    /** Whether the hub is known to have masked the name of a venue. */
    boolean hidesItsName(UUID venue) {
        return remembered(venue).filter(CommuneVenue::hidesItsName).isPresent();
    }

    private Optional<CommuneVenue> remembered(UUID venue) {
        return policyStates.about(RememberVenuesOfEachCommune.NAME, venue).map(tie -> CommuneVenue.read(tie.note())
                .shown());
    }

    @Override
    public List<Known> in(Collection<String> communes) {
        var owners = communes.stream().map(CommuneVenue::owner).toList();
        var ties = policyStates.of(RememberVenuesOfEachCommune.NAME, owners, Pair.COMPARED);
        whole &= ties.stream().collect(Collectors.groupingBy(Tie::owner, Collectors.counting())).values().stream()
                .allMatch(found -> found < Pair.COMPARED);
        return ties.stream()
                .map(tie -> new Known(tie.thing(), CommuneVenue.read(tie.note()).shown()))
                // Venues declared since then are lines of this file, or another's.
                .filter(known -> known.venue().since() <= begun)
                .filter(known -> !known.venue().isClosedOn(today))
                .toList();
    }

    @Override
    public boolean areAll() {
        return whole;
    }
}
