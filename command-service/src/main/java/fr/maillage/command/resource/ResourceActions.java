package fr.maillage.command.resource;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.action.Asked;
import fr.maillage.command.action.Neighbours;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.resource.ReservationBodies.AcceptBody;
import fr.maillage.command.resource.ReservationBodies.HandOverBody;
import fr.maillage.command.resource.ReservationBodies.MoveBody;
import fr.maillage.command.resource.ReservationBodies.ReasonBody;
import fr.maillage.command.resource.ReservationBodies.RequestBody;
import fr.maillage.command.resource.ReservationBodies.ReturnBody;
import fr.maillage.command.resource.ResourceBodies.DescribeBody;
import fr.maillage.command.resource.ResourceBodies.QuantityBody;
import fr.maillage.command.resource.ResourceBodies.ReuseBody;
import fr.maillage.command.resource.ResourceBodies.ShareBody;
import fr.maillage.command.resource.ResourceBodies.WithdrawBody;
import fr.maillage.command.resource.ResourceCommand.AcceptReservation;
import fr.maillage.command.resource.ResourceCommand.CancelReservation;
import fr.maillage.command.resource.ResourceCommand.DeclineReservation;
import fr.maillage.command.resource.ResourceCommand.DescribeResource;
import fr.maillage.command.resource.ResourceCommand.HandOverResource;
import fr.maillage.command.resource.ResourceCommand.MoveReservation;
import fr.maillage.command.resource.ResourceCommand.RequestReservation;
import fr.maillage.command.resource.ResourceCommand.ReturnResource;
import fr.maillage.command.resource.ResourceCommand.ReuseResource;
import fr.maillage.command.resource.ResourceCommand.SetResourceQuantity;
import fr.maillage.command.resource.ResourceCommand.ShareResource;
import fr.maillage.command.resource.ResourceCommand.ShareResourceAgain;
import fr.maillage.command.resource.ResourceCommand.WithdrawResource;
import fr.maillage.command.values.WebAddress;
import fr.maillage.events.Approval;
import fr.maillage.events.ResourceKind;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What may be asked of a shared resource over the network, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class ResourceActions {

    private static final String RESERVATION = "reservation";

    private final ResourceReader reader;
    private final Neighbours neighbours;

    ResourceActions(CommandLog log, Neighbours neighbours) {
        this.reader = new ResourceReader(log, neighbours);
        this.neighbours = neighbours;
    }

    @Bean
    ActionBook resources() {
        return new ActionBook(
                "resource",
                "Ressources",
                Resource.class,
                Stream.concat(ofResources().stream(), ofReservations().stream()).toList());
    }

    private List<Action<?>> ofResources() {
        return List.of(
                Action.creating(ShareResource.class, ShareBody.class, this::share, ShareResourceAgain::new),
                Action.on(DescribeResource.class, DescribeBody.class, this::describe)
                        .replacing(),
                Action.on(SetResourceQuantity.class, QuantityBody.class, this::quantity)
                        .replacing(),
                Action.on(
                        WithdrawResource.class,
                        WithdrawBody.class,
                        (asked, body) -> new WithdrawResource(
                                asked.id(), acting(body.structureId(), asked), asked.reason(body.reason()))),
                Action.on(
                        ReuseResource.class,
                        ReuseBody.class,
                        (asked, body) -> new ReuseResource(
                                asked.id(),
                                acting(body.structureId(), asked),
                                asked.findings().optional("adaptation", body.adaptation(), WebAddress::check))));
    }

    private List<Action<?>> ofReservations() {
        return List.of(
                Action.beginning(RESERVATION, RequestReservation.class, RequestBody.class, this::request),
                Action.on(
                        RESERVATION,
                        AcceptReservation.class,
                        AcceptBody.class,
                        (asked, body) -> new AcceptReservation(
                                asked.id(), acting(body.structureId(), asked), asked.part(), asked.now())),
                Action.on(
                        RESERVATION,
                        DeclineReservation.class,
                        ReasonBody.class,
                        (asked, body) -> new DeclineReservation(
                                asked.id(), acting(body.structureId(), asked), asked.part(), reason(body, asked))),
                Action.on(
                        RESERVATION,
                        CancelReservation.class,
                        ReasonBody.class,
                        (asked, body) -> new CancelReservation(
                                asked.id(), acting(body.structureId(), asked), asked.part(), reason(body, asked))),
                Action.on(RESERVATION, MoveReservation.class, MoveBody.class, this::move),
                Action.on(
                        RESERVATION,
                        HandOverResource.class,
                        HandOverBody.class,
                        (asked, body) -> new HandOverResource(
                                asked.id(),
                                acting(body.structureId(), asked),
                                asked.part(),
                                reader.happened(body.at(), asked))),
                Action.on(RESERVATION, ReturnResource.class, ReturnBody.class, this::takeBack));
    }

    private ShareResource share(Asked asked, ShareBody body) {
        var findings = asked.findings();
        var kind = body.kind();
        if (kind == null) {
            findings.missing("kind", "La nature est obligatoire : EQUIPMENT, ROOM, VEHICLE, SKILL ou DOCUMENT.");
        }
        var structure = acting(body.structureId(), asked);
        return new ShareResource(
                asked.id(),
                structure,
                Objects.requireNonNullElse(kind, ResourceKind.EQUIPMENT),
                reader.profile(body, structure, kind, findings),
                reader.quantity(body.quantity(), kind, findings),
                Objects.requireNonNullElse(
                        body.approval(), kind == ResourceKind.DOCUMENT ? Approval.AUTOMATIC : Approval.BY_OWNER),
                reader.adapted(body.adaptedFrom(), kind, findings));
    }

    private DescribeResource describe(Asked asked, DescribeBody body) {
        var structure = acting(body.structureId(), asked);
        var kind = reader.known(asked.id()).map(Resource::kind).orElse(null);
        return new DescribeResource(asked.id(), structure, reader.profile(body, structure, kind, asked.findings()));
    }

    private SetResourceQuantity quantity(Asked asked, QuantityBody body) {
        if (body.quantity() == null) {
            asked.findings().missing("quantity", "La quantité est obligatoire.");
        }
        var structure = acting(body.structureId(), asked);
        var quantity = reader.quantity(body.quantity(), null, asked.findings());
        return new SetResourceQuantity(asked.id(), structure, quantity, asked.now());
    }

    private RequestReservation request(Asked asked, RequestBody body) {
        var structure = acting(body.structureId(), asked);
        return new RequestReservation(
                asked.id(),
                structure,
                asked.part(),
                reader.period(body.from(), body.to(), asked),
                reader.quantity(body.quantity(), null, asked.findings()),
                reader.purpose(body.purpose(), asked.findings()),
                neighbours.gathering("workshopId", body.workshopId(), structure, asked.findings()),
                asked.now());
    }

    private MoveReservation move(Asked asked, MoveBody body) {
        return new MoveReservation(
                asked.id(),
                acting(body.structureId(), asked),
                asked.part(),
                reader.period(body.from(), body.to(), asked),
                asked.now());
    }

    private ReturnResource takeBack(Asked asked, ReturnBody body) {
        return new ReturnResource(
                asked.id(),
                acting(body.structureId(), asked),
                asked.part(),
                reader.happened(body.at(), asked),
                reader.condition(body.condition(), asked.findings()));
    }

    private @Nullable String reason(ReasonBody body, Asked asked) {
        return reader.reason(body.reason(), asked.findings());
    }

    private UUID acting(@Nullable UUID structure, Asked asked) {
        return neighbours.acting("structureId", structure, asked);
    }
}
