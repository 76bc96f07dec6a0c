package fr.maillage.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An event of a structure: a legal entity that carries venues and actions, and its membership of the network. */
public sealed interface StructureEvent extends NetworkEvent {

    /**
     * A structure entered the record.
     *
     * @param pivot its SIRET (14 digits) or RNA number ({@code W} and 9 digits or capitals); null where it has neither
     *     yet
     */
    record StructureRegistered(@Nullable String pivot, StructureProfile profile) implements StructureEvent {}

    /** The structure's profile was replaced by this one. */
    record StructureDescribed(StructureProfile profile) implements StructureEvent {}

    /**
     * The structure has another number. It moved, and its new establishment has a SIRET of its own; or it had an RNA
     * number or none until then. The numbers that it had before remain its own.
     *
     * @param pivot SIRET (14 digits) or RNA number
     * @param on the first day of the new number
     */
    record StructureRenumbered(String pivot, LocalDate on) implements StructureEvent {}

    /** The structure asked the hub to be accepted as a member. */
    record MembershipRequested() implements StructureEvent {}

    /**
     * The hub accepted the structure as a member.
     *
     * @param since its first day as a member
     */
    record MembershipAccepted(LocalDate since) implements StructureEvent {}

    /** The hub refused the request. */
    record MembershipRefused(@FreeText String reason) implements StructureEvent {}

    /**
     * The membership ended.
     *
     * @param on the day from which the structure is no longer a member
     */
    record MembershipEnded(LocalDate on, @FreeText String reason) implements StructureEvent {}
}
