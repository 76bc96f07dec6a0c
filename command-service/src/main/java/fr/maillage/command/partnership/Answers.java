package fr.maillage.command.partnership;

import fr.maillage.command.Refusal;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of the structures to which a partnership was proposed.
 *
 * @param asked all of them
 * @param accepted those that accepted
 * @param declined the one that declined; null where none did
 */
record Answers(
        List<UUID> asked, Set<UUID> accepted, @Nullable UUID declined) {

    static Answers awaited(List<UUID> asked) {
        return new Answers(asked, Set.of(), null);
    }

    Answers withAccepted(UUID structure) {
        return new Answers(asked, with(accepted, structure), declined);
    }

    Answers withDeclined(UUID structure) {
        return new Answers(asked, accepted, structure);
    }

    boolean allAccepted() {
        return accepted.containsAll(asked);
    }

    /**
     * Whether a structure has accepted before.
     *
     * @throws Refusal where it was not asked, or has declined
     */
    boolean hasAccepted(UUID structure) {
        requireAsked(structure);
        if (structure.equals(declined)) {
            throw Refusal.conflict(PartnershipReason.ANSWERED_DECLINED);
        }
        return accepted.contains(structure);
    }

    /**
     * Whether a structure has declined before.
     *
     * @throws Refusal where it was not asked, or has accepted
     */
    boolean hasDeclined(UUID structure) {
        requireAsked(structure);
        if (accepted.contains(structure)) {
            throw Refusal.conflict(PartnershipReason.ANSWERED_ACCEPTED);
        }
        return structure.equals(declined);
    }

    private void requireAsked(UUID structure) {
        if (!asked.contains(structure)) {
            throw Refusal.field("structureId", PartnershipReason.STRUCTURE_NOT_INVITED);
        }
    }

    static Set<UUID> with(Set<UUID> structures, UUID structure) {
        return Stream.concat(structures.stream(), Stream.of(structure)).collect(Collectors.toUnmodifiableSet());
    }
}
