package fr.maillage.command.structure;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ContactBody;
import fr.maillage.command.action.ValidationErrors;
import fr.maillage.command.structure.StructureBodies.AcceptBody;
import fr.maillage.command.structure.StructureBodies.DescribeBody;
import fr.maillage.command.structure.StructureBodies.Describing;
import fr.maillage.command.structure.StructureBodies.EndBody;
import fr.maillage.command.structure.StructureBodies.RefuseBody;
import fr.maillage.command.structure.StructureBodies.RegisterBody;
import fr.maillage.command.structure.StructureBodies.RenumberBody;
import fr.maillage.command.structure.StructureBodies.RequestBody;
import fr.maillage.command.structure.StructureCommand.AcceptMembership;
import fr.maillage.command.structure.StructureCommand.DescribeStructure;
import fr.maillage.command.structure.StructureCommand.EndMembership;
import fr.maillage.command.structure.StructureCommand.RefuseMembership;
import fr.maillage.command.structure.StructureCommand.RegisterStructure;
import fr.maillage.command.structure.StructureCommand.RegisterStructureAgain;
import fr.maillage.command.structure.StructureCommand.RenumberStructure;
import fr.maillage.command.structure.StructureCommand.RequestMembership;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.Pivot;
import fr.maillage.command.values.Wording;
import fr.maillage.events.StructureKind;
import fr.maillage.events.StructureProfile;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actions on a structure, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class StructureActions {

    private final Locality locality;

    StructureActions(Locality locality) {
        this.locality = locality;
    }

    @Bean
    ActionCatalog structures() {
        return new ActionCatalog(
                "structure",
                "Structures",
                Structure.class,
                List.of(
                        Action.creating(
                                RegisterStructure.class,
                                RegisterBody.class,
                                this::register,
                                RegisterStructureAgain::new),
                        Action.on(
                                        DescribeStructure.class,
                                        DescribeBody.class,
                                        (context, body) ->
                                                new DescribeStructure(context.id(), profile(body, context.errors())))
                                .replacing(),
                        Action.on(RenumberStructure.class, RenumberBody.class, StructureActions::renumber),
                        Action.on(
                                RequestMembership.class,
                                RequestBody.class,
                                (context, body) -> new RequestMembership(context.id())),
                        Action.on(
                                AcceptMembership.class,
                                AcceptBody.class,
                                (context, body) -> new AcceptMembership(context.id(), context.orToday(body.since()))),
                        Action.on(
                                RefuseMembership.class,
                                RefuseBody.class,
                                (context, body) -> new RefuseMembership(context.id(), context.reason(body.reason()))),
                        Action.on(
                                EndMembership.class,
                                EndBody.class,
                                (context, body) -> new EndMembership(
                                        context.id(), context.orToday(body.on()), context.reason(body.reason())))));
    }

    private RegisterStructure register(ActionContext context, RegisterBody body) {
        return new RegisterStructure(
                context.id(),
                context.errors().optional("pivot", body.pivot(), Pivot::check),
                profile(body, context.errors()));
    }

    private static RenumberStructure renumber(ActionContext context, RenumberBody body) {
        var errors = context.errors();
        return new RenumberStructure(
                context.id(),
                errors.required("pivot", body.pivot(), StructureReason.PIVOT_MISSING, Pivot::check),
                errors.pastDay("on", body.on(), context.today()));
    }

    private StructureProfile profile(Describing body, ValidationErrors errors) {
        var name = errors.required(
                "name", body.name(), StructureReason.NAME_MISSING, text -> Wording.line(text, Wording.LINE));
        var code = errors.required("communeCode", body.communeCode(), StructureReason.COMMUNE_MISSING, locality::code);
        return new StructureProfile(
                name,
                Objects.requireNonNullElse(body.kind(), StructureKind.OTHER),
                code,
                errors.optional("address", body.address(), text -> Wording.line(text, Wording.LINE)),
                errors.optional("postcode", body.postcode(), text -> locality.postcode(text, code)),
                ContactBody.read("contact", body.contact(), errors));
    }
}
