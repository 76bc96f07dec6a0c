package fr.maillage.command.venue.imports;

import fr.maillage.command.venue.Venue;
import fr.maillage.command.venue.VenueCommand;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.events.VenueEvent.VenueRelocated;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Values of a line that the network does not take over for a known venue, as issues. */
final class Untaken {

    private Untaken() {}

    static List<ImportIssue> of(VenueCandidate candidate, VenueCommand word, Venue venue, LocalDate today) {
        return Stream.concat(pivot(candidate, venue), place(candidate, word, venue, today))
                .toList();
    }

    /**
     * The issue of another pivot: a venue keeps the number that it was declared with. The structure that carries it may
     * take another.
     */
    private static Stream<ImportIssue> pivot(VenueCandidate candidate, Venue venue) {
        var declared = venue.declared().pivot();
        if (candidate.pivot() == null || candidate.pivot().equals(declared) || venue.structureId() != null) {
            return Stream.empty();
        }
        return Stream.of(new ImportIssue(
                candidate.line(),
                "pivot",
                candidate.pivot(),
                declared == null ? ImportReason.NO_PIVOT_KEPT.with() : ImportReason.PIVOT_KEPT.with(declared)));
    }

    /**
     * The issue of an address in a former commune: where others have moved the venue to another commune, the address is
     * not taken over.
     */
    private static Stream<ImportIssue> place(
            VenueCandidate candidate, VenueCommand word, Venue venue, LocalDate today) {
        var commune = venue.content().place().communeCode();
        if (!(word instanceof ReadVenue heard)
                || commune.equals(candidate.place().communeCode())
                || venue.isClosedOn(today)
                || venue.read(heard).events().stream().anyMatch(VenueRelocated.class::isInstance)) {
            return Stream.empty();
        }
        return Stream.of(new ImportIssue(
                candidate.line(), "adresse", candidate.place().address(), ImportReason.PLACE_KEPT.with(commune)));
    }
}
