package fr.maillage.command.resource;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.ReferenceChecks;
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

/** The actions on a shared resource, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class ResourceActions {

    private static final String RESERVATION = "reservation";

    private final ResourceReader reader;
    private final ReferenceChecks references;

    ResourceActions(CommandLog log, ReferenceChecks references) {
        this.reader = new ResourceReader(log, references);
        this.references = references;
    }

    @Bean
    ActionCatalog resources() {
        return new ActionCatalog(
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
                        (context, body) -> new WithdrawResource(
                                context.id(), acting(body.structureId(), context), context.reason(body.reason()))),
                Action.on(
                        ReuseResource.class,
                        ReuseBody.class,
                        (context, body) -> new ReuseResource(
                                context.id(),
                                acting(body.structureId(), context),
                                context.errors().optional("adaptation", body.adaptation(), WebAddress::check))));
    }

    private List<Action<?>> ofReservations() {
        return List.of(
                Action.beginning(RESERVATION, RequestReservation.class, RequestBody.class, this::request),
                Action.on(
                        RESERVATION,
                        AcceptReservation.class,
                        AcceptBody.class,
                        (context, body) -> new AcceptReservation(
                                context.id(), acting(body.structureId(), context), context.part(), context.now())),
                Action.on(
                        RESERVATION,
                        DeclineReservation.class,
                        ReasonBody.class,
                        (context, body) -> new DeclineReservation(
                                context.id(),
                                acting(body.structureId(), context),
                                context.part(),
                                reason(body, context))),
                Action.on(
                        RESERVATION,
                        CancelReservation.class,
                        ReasonBody.class,
                        (context, body) -> new CancelReservation(
                                context.id(),
                                acting(body.structureId(), context),
                                context.part(),
                                reason(body, context))),
                Action.on(RESERVATION, MoveReservation.class, MoveBody.class, this::move),
                Action.on(
                        RESERVATION,
                        HandOverResource.class,
                        HandOverBody.class,
                        (context, body) -> new HandOverResource(
                                context.id(),
                                acting(body.structureId(), context),
                                context.part(),
                                reader.happened(body.at(), context))),
                Action.on(RESERVATION, ReturnResource.class, ReturnBody.class, this::takeBack));
    }

    private ShareResource share(ActionContext context, ShareBody body) {
        var errors = context.errors();
        var kind = body.kind();
        if (kind == null) {
            errors.missing("kind", ResourceReason.KIND_MISSING);
        }
        var structure = acting(body.structureId(), context);
        return new ShareResource(
                context.id(),
                structure,
                Objects.requireNonNullElse(kind, ResourceKind.EQUIPMENT),
                reader.profile(body, structure, kind, errors),
                reader.quantity(body.quantity(), kind, errors),
                Objects.requireNonNullElse(
                        body.approval(), kind == ResourceKind.DOCUMENT ? Approval.AUTOMATIC : Approval.BY_OWNER),
                reader.adapted(body.adaptedFrom(), kind, errors));
    }

    private DescribeResource describe(ActionContext context, DescribeBody body) {
        var structure = acting(body.structureId(), context);
        var kind = reader.known(context.id()).map(Resource::kind).orElse(null);
        return new DescribeResource(context.id(), structure, reader.profile(body, structure, kind, context.errors()));
    }

    private SetResourceQuantity quantity(ActionContext context, QuantityBody body) {
        if (body.quantity() == null) {
            context.errors().missing("quantity", ResourceReason.QUANTITY_MISSING);
        }
        var structure = acting(body.structureId(), context);
        var quantity = reader.quantity(body.quantity(), null, context.errors());
        return new SetResourceQuantity(context.id(), structure, quantity, context.now());
    }

    private RequestReservation request(ActionContext context, RequestBody body) {
        var structure = acting(body.structureId(), context);
        return new RequestReservation(
                context.id(),
                structure,
                context.part(),
                reader.period(body.from(), body.to(), context),
                reader.quantity(body.quantity(), null, context.errors()),
                reader.purpose(body.purpose(), context.errors()),
                references.multiParty("workshopId", body.workshopId(), structure, context.errors()),
                context.now());
    }

    private MoveReservation move(ActionContext context, MoveBody body) {
        return new MoveReservation(
                context.id(),
                acting(body.structureId(), context),
                context.part(),
                reader.period(body.from(), body.to(), context),
                context.now());
    }

    private ReturnResource takeBack(ActionContext context, ReturnBody body) {
        return new ReturnResource(
                context.id(),
                acting(body.structureId(), context),
                context.part(),
                reader.happened(body.at(), context),
                reader.condition(body.condition(), context.errors()));
    }

    private @Nullable String reason(ReasonBody body, ActionContext context) {
        return reader.reason(body.reason(), context.errors());
    }

    private UUID acting(@Nullable UUID structure, ActionContext context) {
        return references.acting("structureId", structure, context);
    }
}
