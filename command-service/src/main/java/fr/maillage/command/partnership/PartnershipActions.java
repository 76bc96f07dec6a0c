package fr.maillage.command.partnership;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ReferenceChecks;
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

/** The actions on a partnership, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class PartnershipActions {

    private final ReferenceChecks references;
    private final TermsReader terms;

    PartnershipActions(ReferenceChecks references, Territories territories) {
        this.references = references;
        terms = new TermsReader(references, territories);
    }

    @Bean
    ActionCatalog partnerships() {
        return new ActionCatalog(
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
                                (context, body) ->
                                        new AcceptPartnership(context.id(), acting(body.structureId(), context))),
                        Action.on(DeclinePartnership.class, DeclineBody.class, this::decline),
                        Action.on(
                                RenewPartnership.class,
                                RenewBody.class,
                                (context, body) -> new RenewPartnership(
                                        context.id(),
                                        acting(body.structureId(), context),
                                        terms.day(
                                                "until",
                                                body.until(),
                                                PartnershipReason.NEW_LAST_DAY_MISSING,
                                                context))),
                        Action.on(
                                LeavePartnership.class,
                                LeaveBody.class,
                                (context, body) -> new LeavePartnership(
                                        context.id(),
                                        acting(body.structureId(), context),
                                        terms.day(
                                                "on",
                                                context.orToday(body.on()),
                                                PartnershipReason.DAY_MISSING,
                                                context))),
                        Action.on(
                                EndPartnership.class,
                                EndBody.class,
                                (context, body) -> new EndPartnership(
                                        context.id(),
                                        acting(body.structureId(), context),
                                        terms.day(
                                                "on",
                                                context.orToday(body.on()),
                                                PartnershipReason.DAY_MISSING,
                                                context),
                                        context.reason(body.reason())))));
    }

    private ProposePartnership propose(ActionContext context, ProposeBody body) {
        var proposer = references.acting("proposerId", body.proposerId(), context);
        var partners = terms.partners(body.partners(), proposer, context.errors());
        return new ProposePartnership(
                context.id(), proposer, partners, seats(proposer, partners), terms.read(body, context));
    }

    private DeclinePartnership decline(ActionContext context, DeclineBody body) {
        var reason = context.errors().optional("reason", body.reason(), text -> Wording.line(text, Wording.REASON));
        return new DeclinePartnership(context.id(), acting(body.structureId(), context), reason);
    }

    private UUID acting(@Nullable UUID given, ActionContext context) {
        return references.acting("structureId", given, context);
    }

    private List<String> seats(UUID proposer, List<UUID> partners) {
        return Stream.concat(Stream.of(proposer), partners.stream())
                .map(references::seat)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
