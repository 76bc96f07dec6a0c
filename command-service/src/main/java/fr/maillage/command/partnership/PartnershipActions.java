package fr.maillage.command.partnership;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.action.Asked;
import fr.maillage.command.action.Neighbours;
import fr.maillage.command.partnership.PartnershipBodies.AcceptBody;
import fr.maillage.command.partnership.PartnershipBodies.DeclineBody;
import fr.maillage.command.partnership.PartnershipBodies.EndBody;
import fr.maillage.command.partnership.PartnershipBodies.LeaveBody;
import fr.maillage.command.partnership.PartnershipBodies.ProposeBody;
import fr.maillage.command.partnership.PartnershipBodies.RenewBody;
import fr.maillage.command.partnership.PartnershipCommand.AcceptPartnership;
import fr.maillage.command.partnership.PartnershipCommand.DeclinePartnership;
import fr.maillage.command.partnership.PartnershipCommand.EndPartnership;
import fr.maillage.command.partnership.PartnershipCommand.LeavePartnership;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnership;
import fr.maillage.command.partnership.PartnershipCommand.ProposePartnershipAgain;
import fr.maillage.command.partnership.PartnershipCommand.RenewPartnership;
import fr.maillage.command.values.Wording;
import fr.maillage.territory.Territories;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be asked of a partnership over the network, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class PartnershipActions {

    private static final int REASON_CHARACTERS = 500;

    private final Neighbours neighbours;
    private final TermsReader terms;

    PartnershipActions(Neighbours neighbours, Territories territories) {
        this.neighbours = neighbours;
        terms = new TermsReader(neighbours, territories);
    }

    @Bean
    ActionBook partnerships() {
        return new ActionBook(
                "partnership",
                "Partenariats",
                Partnership.class,
                List.of(
                        Action.creating(
                                ProposePartnership.class,
                                ProposeBody.class,
                                this::propose,
                                ProposePartnershipAgain::new),
                        Action.on(
                                AcceptPartnership.class,
                                AcceptBody.class,
                                (asked, body) -> new AcceptPartnership(asked.id(), acting(body.structureId(), asked))),
                        Action.on(DeclinePartnership.class, DeclineBody.class, this::decline),
                        Action.on(
                                RenewPartnership.class,
                                RenewBody.class,
                                (asked, body) -> new RenewPartnership(
                                        asked.id(),
                                        acting(body.structureId(), asked),
                                        terms.day("until", body.until(), "Le nouveau dernier jour", asked))),
                        Action.on(
                                LeavePartnership.class,
                                LeaveBody.class,
                                (asked, body) -> new LeavePartnership(
                                        asked.id(),
                                        acting(body.structureId(), asked),
                                        terms.day("on", asked.orToday(body.on()), "Le jour", asked))),
                        Action.on(
                                EndPartnership.class,
                                EndBody.class,
                                (asked, body) -> new EndPartnership(
                                        asked.id(),
                                        acting(body.structureId(), asked),
                                        terms.day("on", asked.orToday(body.on()), "Le jour", asked),
                                        asked.reason(body.reason())))));
    }

    private ProposePartnership propose(Asked asked, ProposeBody body) {
        var proposer = neighbours.acting("proposerId", body.proposerId(), asked);
        var partners = terms.partners(body.partners(), proposer, asked.findings());
        return new ProposePartnership(
                asked.id(), proposer, partners, seats(proposer, partners), terms.read(body, asked));
    }

    private DeclinePartnership decline(Asked asked, DeclineBody body) {
        var reason = asked.findings().optional("reason", body.reason(), text -> Wording.line(text, REASON_CHARACTERS));
        return new DeclinePartnership(asked.id(), acting(body.structureId(), asked), reason);
    }

    private UUID acting(@Nullable UUID given, Asked asked) {
        return neighbours.acting("structureId", given, asked);
    }

    private List<String> seats(UUID proposer, List<UUID> partners) {
        return Stream.concat(Stream.of(proposer), partners.stream())
                .map(neighbours::seat)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
