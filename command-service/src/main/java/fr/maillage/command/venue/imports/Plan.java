package fr.maillage.command.venue.imports;

import fr.maillage.command.Carrier;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.venue.Venue;
import fr.maillage.command.venue.VenueSubject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do with a draft.
 *
 * @param known the venue that the source spoke of before; null for a new one
 * @param structure the registered structure whose pivot the draft gives; for a new venue without one, the structure acted
 *     for; null where there is none
 * @param attaches whether the known venue is still without a structure, and this one is to carry it
 */
record Plan(Draft draft, @Nullable UUID known, @Nullable UUID structure, boolean attaches) {

    /** Plans for several drafts at once: what is known of them is looked up together. */
    static List<Plan> of(List<Draft> drafts, CommandLog log, @Nullable UUID actingFor) {
        var holders = log.holders(drafts.stream().flatMap(Plan::claims).collect(Collectors.toUnmodifiableSet()));
        return drafts.stream().map(draft -> of(draft, holders, log, actingFor)).toList();
    }

    private static Plan of(Draft draft, Map<Claim, UUID> holders, CommandLog log, @Nullable UUID actingFor) {
        var known = holders.get(source(draft));
        var structure = pivot(draft).map(holders::get).orElse(known == null ? actingFor : null);
        return new Plan(draft, known, structure, known != null && structure != null && isUnattached(known, log));
    }

    private static boolean isUnattached(UUID known, CommandLog log) {
        return log.state(known)
                .map(Venue.class::cast)
                .filter(venue -> venue.structureId() == null)
                .isPresent();
    }

    private static Stream<Claim> claims(Draft draft) {
        return Stream.concat(Stream.of(source(draft)), pivot(draft).stream());
    }

    static Claim source(Draft draft) {
        return VenueSubject.source(draft.source().name(), draft.source().id());
    }

    private static Optional<Claim> pivot(Draft draft) {
        return Optional.ofNullable(draft.pivot()).map(Carrier::pivot);
    }
}
