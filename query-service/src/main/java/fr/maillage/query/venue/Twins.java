package fr.maillage.query.venue;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.stream.Collectors.toCollection;

import fr.maillage.census.Clue;
import fr.maillage.census.Group;
import fr.maillage.census.Pair;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Two or more venues of one commune that may be one and the same, the first declared first. */
public record Twins(List<Candidate> venues, List<Pair<Candidate>> pairs) {

    /** A venue that may be the same as another. */
    public record Candidate(UUID id, LocalDate declaredOn) {

        static final Comparator<Candidate> BY_AGE =
                Comparator.comparing(Candidate::declaredOn).thenComparing(Candidate::id);
    }

    static Twins of(Group<Candidate> group) {
        return new Twins(group.records().stream().sorted(Candidate.BY_AGE).toList(), group.pairs());
    }

    /** The id of this group. It stays the same as long as no venue joins or leaves the group. */
    public UUID id() {
        return UUID.nameUUIDFromBytes(ids().toString().getBytes(US_ASCII));
    }

    /** The venue that stands for the group where only one is named. */
    public UUID first() {
        return venues.getFirst().id();
    }

    /** The ids of all venues but the first. */
    public List<UUID> others() {
        return ids().subList(1, venues.size());
    }

    public List<UUID> ids() {
        return venues.stream().map(Candidate::id).toList();
    }

    /** The day on which the second venue was declared. */
    public LocalDate since() {
        return venues.get(1).declaredOn();
    }

    /** All clues that pairs of these venues share. */
    public Set<Clue> clues() {
        return pairs.stream()
                .flatMap(pair -> pair.clues().stream())
                .collect(toCollection(() -> EnumSet.noneOf(Clue.class)));
    }
}
