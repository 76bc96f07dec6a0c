package fr.maillage.command.structure;

import fr.maillage.command.Carrier;
import fr.maillage.command.Refusal;
import fr.maillage.command.structure.Membership.Member;
import fr.maillage.command.structure.Membership.Outside;
import fr.maillage.command.structure.Membership.Requested;
import fr.maillage.command.structure.StructureCommand.AcceptMembership;
import fr.maillage.command.structure.StructureCommand.DescribeStructure;
import fr.maillage.command.structure.StructureCommand.EndMembership;
import fr.maillage.command.structure.StructureCommand.RefuseMembership;
import fr.maillage.command.structure.StructureCommand.RegisterStructure;
import fr.maillage.command.structure.StructureCommand.RegisterStructureAgain;
import fr.maillage.command.structure.StructureCommand.RenumberStructure;
import fr.maillage.command.structure.StructureCommand.RequestMembership;
import fr.maillage.command.values.Pivot;
import fr.maillage.events.StructureEvent;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.events.StructureProfile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A structure, with its rules. A command that changes nothing yields no event.
 *
 * @param registered the event by which it entered the record
 * @param renumbered the last event that gave it another number; null where it has the number that it entered with
 * @param profile its present profile
 * @param wasMember whether it is a member or once was one
 */
public record Structure(
        StructureRegistered registered,
        @Nullable StructureRenumbered renumbered,
        StructureProfile profile,
        Membership membership,
        boolean wasMember)
        implements Carrier {

    @Override
    public boolean isMember() {
        return membership instanceof Member;
    }

    @Override
    public List<String> communes() {
        return List.of(profile.communeCode());
    }

    static StructureRegistered register(RegisterStructure command) {
        return new StructureRegistered(command.pivot(), command.profile());
    }

    /**
     * The events that follow from a command; none where it changes nothing.
     *
     * @throws Refusal where a rule forbids it
     */
    List<StructureEvent> decide(StructureCommand command) {
        return switch (command) {
            case RegisterStructure registration -> again(registration);
            case RegisterStructureAgain again -> again(again.registration());
            case DescribeStructure describe ->
                describe.profile().equals(profile) ? List.of() : List.of(new StructureDescribed(describe.profile()));
            case RenumberStructure renumber -> renumber(renumber);
            case RequestMembership request -> request();
            case AcceptMembership accept -> accept(accept);
            case RefuseMembership refuse -> refuse(refuse);
            case EndMembership end -> end(end);
        };
    }

    /**
     * The structure after an event.
     *
     * @param before null for the first event
     */
    static Structure evolve(@Nullable Structure before, StructureEvent event) {
        return event instanceof StructureRegistered registered
                ? begun(registered)
                : Objects.requireNonNull(before, "a structure begins by being registered")
                        .after(event);
    }

    private Structure after(StructureEvent event) {
        return switch (event) {
            case StructureRegistered again -> begun(again);
            case StructureDescribed described ->
                new Structure(registered, renumbered, described.profile(), membership, wasMember);
            case StructureRenumbered next -> new Structure(registered, next, profile, membership, wasMember);
            case MembershipRequested requested -> with(new Requested());
            case MembershipAccepted accepted -> with(new Member(accepted.since()));
            case MembershipRefused refused -> with(new Outside());
            case MembershipEnded ended -> with(new Outside());
        };
    }

    private Structure with(Membership next) {
        return new Structure(registered, renumbered, profile, next, wasMember || next instanceof Member);
    }

    private static Structure begun(StructureRegistered registered) {
        return new Structure(registered, null, registered.profile(), new Outside(), false);
    }

    private List<StructureEvent> again(RegisterStructure registration) {
        if (register(registration).equals(registered)) {
            return List.of();
        }
        throw Refusal.conflict(StructureReason.ID_TAKEN);
    }

    private List<StructureEvent> renumber(RenumberStructure command) {
        var pivot = renumbered == null ? registered.pivot() : renumbered.pivot();
        if (command.pivot().equals(pivot)) {
            return List.of();
        }
        if (pivot != null && !Pivot.mayFollow(pivot, command.pivot())) {
            throw anotherEntity(pivot, command.pivot());
        }
        if (renumbered != null && command.on().isBefore(renumbered.on())) {
            throw Refusal.field("on", StructureReason.ON_BEFORE_NUMBER, renumbered.on());
        }
        return List.of(new StructureRenumbered(command.pivot(), command.on()));
    }

    private static Refusal anotherEntity(String held, String asked) {
        if (Pivot.isSiret(held) && !Pivot.isSiret(asked)) {
            return Refusal.field("pivot", StructureReason.PIVOT_SIRET_HELD);
        }
        return Refusal.field(
                "pivot",
                Pivot.isSiret(held) ? StructureReason.PIVOT_OTHER_SIREN : StructureReason.PIVOT_OTHER_RNA,
                held);
    }

    private List<StructureEvent> request() {
        return switch (membership) {
            case Outside outside -> List.of(new MembershipRequested());
            case Requested already -> List.of();
            case Member member -> throw Refusal.rule(StructureReason.MEMBERSHIP_HELD);
        };
    }

    private List<StructureEvent> accept(AcceptMembership command) {
        return switch (membership) {
            case Outside outside -> throw notRequested();
            case Requested requested -> List.of(new MembershipAccepted(command.since()));
            case Member member -> {
                if (member.since().equals(command.since())) {
                    yield List.of();
                }
                throw Refusal.rule(StructureReason.MEMBERSHIP_HELD_SINCE, member.since());
            }
        };
    }

    private List<StructureEvent> refuse(RefuseMembership command) {
        if (membership instanceof Requested) {
            return List.of(new MembershipRefused(command.reason()));
        }
        throw notRequested();
    }

    private List<StructureEvent> end(EndMembership command) {
        if (!(membership instanceof Member member)) {
            throw Refusal.rule(StructureReason.MEMBERSHIP_NONE);
        }
        if (command.on().isBefore(member.since())) {
            throw Refusal.field("on", StructureReason.ON_BEFORE_MEMBERSHIP, member.since());
        }
        return List.of(new MembershipEnded(command.on(), command.reason()));
    }

    private static Refusal notRequested() {
        return Refusal.rule(StructureReason.MEMBERSHIP_NOT_REQUESTED);
    }
}
