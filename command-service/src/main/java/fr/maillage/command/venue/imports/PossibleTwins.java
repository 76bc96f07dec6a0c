package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import fr.maillage.census.Clue;
import fr.maillage.census.Pair;
import fr.maillage.census.Traits;
import fr.maillage.command.Message;
import fr.maillage.command.Reason;
import fr.maillage.events.Place;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territories;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Search for new venues of a file that may be known to the network already, or stand in an earlier line: a place under
 * a new id, or in a second source. No line is refused for it: a coordinator decides.
 */
final class PossibleTwins {

    /** The most matches looked at: they are enough. The one with the most clues is named. */
    private static final int ENOUGH = 20;

    /** The known venues of the network. */
    interface Neighbours {

        /**
         * The venues of these communes that are not closed.
         *
         * @param communes INSEE codes
         */
        List<Known> in(Collection<String> communes);

        /** Whether all venues asked for so far were there to be compared. */
        boolean areAll();
    }

    /** A venue of the network. */
    record Known(UUID id, CommuneVenue venue) {}

    /**
     * A record to compare with.
     *
     * @param words its description in an issue, after « de »
     */
    private record Other(Traits traits, Message words) {}

    /** A match of a line with another record. */
    private record Found(Other other, Set<Clue> clues) {}

    private final Neighbours neighbours;
    private final Territories territories;
    private final Map<String, List<String>> parts;
    private final Map<String, List<Other>> earlier = new HashMap<>();
    private boolean crowded;

    PossibleTwins(Neighbours neighbours, Territories territories) {
        this.neighbours = neighbours;
        this.territories = territories;
        this.parts = territories.communes().stream()
                .filter(commune -> commune.partOf() != null)
                .collect(groupingBy(
                        commune -> Objects.requireNonNull(commune.partOf()), mapping(Commune::code, toList())));
    }

    /** An issue for each new venue that may be another one. The venues are remembered for the lines that follow. */
    List<ImportIssue> of(List<VenueCandidate> declared) {
        if (declared.isEmpty()) {
            return List.of();
        }
        var wholes =
                declared.stream().map(candidate -> whole(candidate.place())).collect(toSet());
        var known = neighbours.in(wholes.stream().flatMap(this::withParts).toList()).stream()
                .collect(groupingBy(one -> whole(one.venue().place()), mapping(this::other, toList())));
        return declared.stream()
                .flatMap(
                        candidate -> issue(candidate, known.getOrDefault(whole(candidate.place()), List.of())).stream())
                .toList();
    }

    /** The issue that the search was not complete; none where it was. */
    List<ImportIssue> shortcomings() {
        return neighbours.areAll() && !crowded
                ? List.of()
                : List.of(new ImportIssue(1, null, null, ImportReason.DUPLICATES_PARTIAL.with()));
    }

    private Optional<ImportIssue> issue(VenueCandidate candidate, List<Other> known) {
        var own = traits(candidate);
        var before = earlier.computeIfAbsent(whole(candidate.place()), none -> new ArrayList<>(1));
        var found = Stream.concat(known.stream(), before.stream())
                .map(other -> new Found(other, own.sharedWith(other.traits())))
                .filter(pair -> !pair.clues().isEmpty())
                .limit(ENOUGH)
                .max(Comparator.comparingInt(pair -> pair.clues().size()));
        if (before.size() < Pair.COMPARED) {
            before.add(new Other(own, ImportReason.TWIN_LINE.with(candidate.line())));
        } else {
            crowded = true;
        }
        return found.map(pair -> new ImportIssue(
                candidate.line(),
                "nom",
                candidate.profile().name(),
                ImportReason.DUPLICATE_POSSIBLE.with(pair.other().words(), words(pair.clues(), candidate))));
    }

    private Other other(Known known) {
        var venue = known.venue();
        var address = venue.address();
        var words = venue.hidesItsName()
                ? ImportReason.TWIN_MASKED.with(known.id())
                : address.isBlank()
                        ? ImportReason.TWIN_KNOWN.with(venue.name(), known.id())
                        : ImportReason.TWIN_AT_ADDRESS.with(venue.name(), known.id(), address);
        return new Other(venue.traits(names(venue.place())), words);
    }

    private Traits traits(VenueCandidate candidate) {
        var profile = candidate.profile();
        return Traits.of(
                profile.name(), names(candidate.place()), candidate.place(), candidate.pivot(), profile.contact());
    }

    private static List<Reason> words(Set<Clue> clues, VenueCandidate candidate) {
        var association = candidate.pivot() != null && candidate.pivot().startsWith("W");
        return clues.stream()
                .<Reason>map(clue -> switch (clue) {
                    case NAME -> ImportReason.SAME_NAME;
                    case PLACE -> ImportReason.SAME_PLACE;
                    case PIVOT -> association ? ImportReason.SAME_RNA : ImportReason.SAME_SIRET;
                    case CONTACT -> ImportReason.SAME_CONTACT;
                })
                .toList();
    }

    /** The commune of full standing that a place lies in. */
    private String whole(Place place) {
        var code = place.communeCode();
        return territories.commune(code).map(Commune::partOf).orElse(code);
    }

    private Stream<String> withParts(String commune) {
        return Stream.concat(Stream.of(commune), parts.getOrDefault(commune, List.of()).stream());
    }

    /** The name of its commune, and that of the whole commune where it lies in a part. */
    private String names(Place place) {
        return Stream.of(place.communeCode(), whole(place))
                .flatMap(code -> territories.commune(code).stream())
                .map(Commune::name)
                .collect(joining(" "));
    }
}
