package fr.maillage.command.partnership;

import fr.maillage.command.Confidential;
import fr.maillage.command.Located;
import fr.maillage.command.Refusal;
import fr.maillage.command.partnership.PartnershipCommand.AcceptPartnership;
import fr.maillage.command.partnership.PartnershipCommand.DeclinePartnership;
import fr.maillage.command.partnership.PartnershipCommand.EndPartnership;
import fr.maillage.command.partnership.PartnershipCommand.LeavePartnership;
import fr.maillage.command.partnership.PartnershipCommand.PartWithMember;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnership;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnershipAgain;
import fr.maillage.command.partnership.PartnershipCommand.RenewPartnership;
import fr.maillage.events.PartnershipEvent;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A partnership, with its rules. A command that changes nothing yields no event.
 *
 * @param answers of the structures to which it was proposed
 * @param left structures that have left it
 * @param endsOn its last day, included; null where no end is planned
 * @param ended the event that ended it; null where it has not ended
 */
record Partnership(
        PartnershipProposed proposed,
        Stage stage,
        Answers answers,
        Set<UUID> left,
        @Nullable LocalDate endsOn,
        @Nullable PartnershipEnded ended)
        implements Located, Confidential {

    /** In structures: below, nobody is left to be linked with. */
    private static final int FEWEST_PARTIES = 2;

    @Override
    public List<String> communes() {
        return proposed.communes();
    }

    /**
     * Whether a structure may know of it. All members may once it was formed; before, only those that it was proposed
     * to and the one that proposed it.
     */
    @Override
    public boolean isKnownTo(UUID structure) {
        return answers.allAccepted()
                || structure.equals(proposed.proposerId())
                || proposed.partners().contains(structure);
    }

    /** The structures that take part in it, or are asked to. */
    Set<UUID> parties() {
        var parties = new HashSet<>(proposed.partners());
        parties.add(proposed.proposerId());
        parties.removeAll(left);
        return parties;
    }

    static PartnershipProposed propose(ProposePartnership command) {
        return new PartnershipProposed(command.proposerId(), command.partners(), command.communes(), command.terms());
    }

    /**
     * The events that follow from a command; none where it changes nothing.
     *
     * @throws Refusal where a rule forbids it
     */
    List<PartnershipEvent> decide(PartnershipCommand command) {
        return switch (command) {
            case ProposePartnership proposal -> again(proposal);
            case ProposePartnershipAgain again -> again(again.proposal());
            case AcceptPartnership accept -> accept(accept.structureId());
            case DeclinePartnership decline -> decline(decline.structureId(), decline.reason());
            case RenewPartnership renew -> renew(renew);
            case LeavePartnership leave -> leave(leave);
            case EndPartnership end -> end(end);
            case PartWithMember part -> partWith(part);
        };
    }

    /**
     * The partnership after an event.
     *
     * @param before null for the first event
     */
    static Partnership evolve(@Nullable Partnership before, PartnershipEvent event) {
        return event instanceof PartnershipProposed proposed
                ? new Partnership(
                        proposed,
                        Stage.PROPOSED,
                        Answers.awaited(proposed.partners()),
                        Set.of(),
                        proposed.terms().endsOn(),
                        null)
                : Objects.requireNonNull(before, "a partnership begins by being proposed")
                        .after(event);
    }

    private Partnership after(PartnershipEvent event) {
        return switch (event) {
            case PartnershipProposed again -> this;
            case PartnershipAccepted by -> at(stage, answers.withAccepted(by.structureId()));
            case PartnershipDeclined by -> at(Stage.DECLINED, answers.withDeclined(by.structureId()));
            case PartnershipFormed formed -> at(Stage.FORMED, answers);
            case PartnershipRenewed renewed -> new Partnership(proposed, stage, answers, left, renewed.until(), ended);
            case PartnershipLeft by ->
                new Partnership(proposed, stage, answers, Answers.with(left, by.structureId()), endsOn, ended);
            case PartnershipEnded end -> new Partnership(proposed, Stage.ENDED, answers, left, endsOn, end);
        };
    }

    private Partnership at(Stage reached, Answers given) {
        return new Partnership(proposed, reached, given, left, endsOn, ended);
    }

    private List<PartnershipEvent> again(ProposePartnership proposal) {
        var same = proposal.proposerId().equals(proposed.proposerId())
                && proposal.partners().equals(proposed.partners())
                && proposal.terms().equals(proposed.terms());
        if (same) {
            return List.of();
        }
        throw Refusal.conflict(PartnershipReason.ID_TAKEN);
    }

    private List<PartnershipEvent> accept(UUID structure) {
        if (answers.hasAccepted(structure)) {
            return List.of();
        }
        stage.require(Stage.PROPOSED);
        var accepted = new PartnershipAccepted(structure);
        return answers.withAccepted(structure).allAccepted()
                ? List.of(accepted, new PartnershipFormed())
                : List.of(accepted);
    }

    private List<PartnershipEvent> decline(UUID structure, @Nullable String reason) {
        if (answers.hasDeclined(structure)) {
            return List.of();
        }
        stage.require(Stage.PROPOSED);
        return List.of(new PartnershipDeclined(structure, reason));
    }

    private List<PartnershipEvent> renew(RenewPartnership command) {
        requireParty(command.structureId());
        stage.require(Stage.FORMED);
        if (endsOn == null) {
            throw Refusal.field("until", PartnershipReason.UNTIL_ENDLESS);
        }
        if (command.until().isBefore(endsOn)) {
            throw Refusal.field("until", PartnershipReason.UNTIL_EARLIER, endsOn);
        }
        return command.until().equals(endsOn) ? List.of() : List.of(new PartnershipRenewed(command.until()));
    }

    private List<PartnershipEvent> leave(LeavePartnership command) {
        if (left.contains(command.structureId())) {
            return List.of();
        }
        requireParty(command.structureId());
        stage.require(Stage.FORMED);
        return leaving(command.structureId(), command.on());
    }

    private List<PartnershipEvent> leaving(UUID structure, LocalDate on) {
        var gone = new PartnershipLeft(structure, on);
        return parties().size() - 1 < FEWEST_PARTIES
                ? List.of(gone, new PartnershipEnded(on, "Moins de deux structures y prennent encore part."))
                : List.of(gone);
    }

    private List<PartnershipEvent> end(EndPartnership command) {
        requireParty(command.structureId());
        var end = new PartnershipEnded(command.on(), command.reason());
        if (end.equals(ended)) {
            return List.of();
        }
        // The structure that proposed it may take the proposal back. One that was asked declines instead.
        if (stage != Stage.PROPOSED || !command.structureId().equals(proposed.proposerId())) {
            stage.require(Stage.FORMED);
        }
        return List.of(end);
    }

    private List<PartnershipEvent> partWith(PartWithMember command) {
        var structure = command.structureId();
        if (!parties().contains(structure)) {
            return List.of();
        }
        return switch (stage) {
            case DECLINED, ENDED -> List.of();
            case FORMED -> leaving(structure, command.on());
            case PROPOSED ->
                structure.equals(proposed.proposerId())
                        ? List.of(new PartnershipEnded(command.on(), command.reason()))
                        : List.of(new PartnershipDeclined(structure, command.reason()));
        };
    }

    private void requireParty(UUID structure) {
        if (!parties().contains(structure)) {
            throw Refusal.field("structureId", PartnershipReason.STRUCTURE_NOT_PARTY);
        }
    }
}
