package fr.maillage.command.structure;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.action.Asked;
import fr.maillage.command.action.ContactBody;
import fr.maillage.command.action.Findings;
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

/** What may be asked of a structure over the network, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class StructureActions {

    private static final int LINE = 255;

    private final Locality locality;

    StructureActions(Locality locality) {
        this.locality = locality;
    }

    @Bean
    ActionBook structures() {
        return new ActionBook(
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
                                        (asked, body) ->
                                                new DescribeStructure(asked.id(), profile(body, asked.findings())))
                                .replacing(),
                        Action.on(RenumberStructure.class, RenumberBody.class, StructureActions::renumber),
                        Action.on(
                                RequestMembership.class,
                                RequestBody.class,
                                (asked, body) -> new RequestMembership(asked.id())),
                        Action.on(
                                AcceptMembership.class,
                                AcceptBody.class,
                                (asked, body) -> new AcceptMembership(asked.id(), asked.orToday(body.since()))),
                        Action.on(
                                RefuseMembership.class,
                                RefuseBody.class,
                                (asked, body) -> new RefuseMembership(asked.id(), asked.reason(body.reason()))),
                        Action.on(
                                EndMembership.class,
                                EndBody.class,
                                (asked, body) -> new EndMembership(
                                        asked.id(), asked.orToday(body.on()), asked.reason(body.reason())))));
    }

    private RegisterStructure register(Asked asked, RegisterBody body) {
        return new RegisterStructure(
                asked.id(),
                asked.findings().optional("pivot", body.pivot(), Pivot::check),
                profile(body, asked.findings()));
    }

    private static RenumberStructure renumber(Asked asked, RenumberBody body) {
        var findings = asked.findings();
        return new RenumberStructure(
                asked.id(),
                findings.required("pivot", body.pivot(), "Le nouveau numéro (SIRET ou RNA)", Pivot::check),
                findings.pastDay("on", body.on(), asked.today()));
    }

    private StructureProfile profile(Describing body, Findings findings) {
        var name = findings.required("name", body.name(), "Le nom de la structure", text -> Wording.line(text, LINE));
        var code = findings.required("communeCode", body.communeCode(), "Le code INSEE de la commune", locality::code);
        return new StructureProfile(
                name,
                Objects.requireNonNullElse(body.kind(), StructureKind.OTHER),
                code,
                findings.optional("address", body.address(), text -> Wording.line(text, LINE)),
                findings.optional("postcode", body.postcode(), text -> locality.postcode(text, code)),
                ContactBody.read("contact", body.contact(), findings));
    }
}
