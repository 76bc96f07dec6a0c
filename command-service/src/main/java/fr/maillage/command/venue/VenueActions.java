package fr.maillage.command.venue;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.values.Locality;
import fr.maillage.command.values.Pivot;
import fr.maillage.command.venue.VenueBodies.ClaimBody;
import fr.maillage.command.venue.VenueBodies.CloseBody;
import fr.maillage.command.venue.VenueBodies.ConfirmBody;
import fr.maillage.command.venue.VenueBodies.DeclareBody;
import fr.maillage.command.venue.VenueBodies.DescribeBody;
import fr.maillage.command.venue.VenueBodies.HoursBody;
import fr.maillage.command.venue.VenueBodies.LabelBody;
import fr.maillage.command.venue.VenueBodies.OfferBody;
import fr.maillage.command.venue.VenueBodies.RelocateBody;
import fr.maillage.command.venue.VenueBodies.ReopenBody;
import fr.maillage.command.venue.VenueBodies.SuspendBody;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import fr.maillage.command.venue.VenueCommand.CloseVenue;
import fr.maillage.command.venue.VenueCommand.ConfirmVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenueAgain;
import fr.maillage.command.venue.VenueCommand.DeclareVenueLabel;
import fr.maillage.command.venue.VenueCommand.DescribeVenue;
import fr.maillage.command.venue.VenueCommand.GrantVenueLabel;
import fr.maillage.command.venue.VenueCommand.RelocateVenue;
import fr.maillage.command.venue.VenueCommand.ReopenVenue;
import fr.maillage.command.venue.VenueCommand.SetVenueHours;
import fr.maillage.command.venue.VenueCommand.SetVenueOffer;
import fr.maillage.command.venue.VenueCommand.SuspendVenue;
import fr.maillage.command.venue.VenueCommand.WithdrawVenueLabel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actions on a venue, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class VenueActions {

    private final VenueReader reader;
    private final CarrierLookup carriers;

    VenueActions(CommandLog log, Locality locality) {
        reader = new VenueReader(locality);
        carriers = new CarrierLookup(log);
    }

    @Bean
    ActionCatalog venues() {
        return new ActionCatalog(
                "venue",
                "Lieux",
                Venue.class,
                List.of(
                        Action.creating(DeclareVenue.class, DeclareBody.class, this::declare, DeclareVenueAgain::new),
                        Action.on(
                                ClaimVenue.class,
                                ClaimBody.class,
                                (context, body) ->
                                        new ClaimVenue(context.id(), carriers.required(body.structureId(), context))),
                        Action.on(
                                        DescribeVenue.class,
                                        DescribeBody.class,
                                        (context, body) ->
                                                new DescribeVenue(context.id(), reader.profile(body, context.errors())))
                                .replacing(),
                        Action.on(
                                        RelocateVenue.class,
                                        RelocateBody.class,
                                        (context, body) ->
                                                new RelocateVenue(context.id(), reader.place(body, context.errors())))
                                .replacing(),
                        Action.on(
                                        SetVenueHours.class,
                                        HoursBody.class,
                                        (context, body) -> new SetVenueHours(
                                                context.id(), reader.hours(body.hours(), context.errors())))
                                .replacing(),
                        Action.on(
                                        SetVenueOffer.class,
                                        OfferBody.class,
                                        (context, body) -> new SetVenueOffer(
                                                context.id(), reader.offer("", body, context.errors())))
                                .replacing(),
                        Action.on(
                                DeclareVenueLabel.class,
                                LabelBody.class,
                                (context, body) ->
                                        new DeclareVenueLabel(context.id(), reader.label("", body, context.errors()))),
                        Action.on(
                                GrantVenueLabel.class,
                                LabelBody.class,
                                (context, body) ->
                                        new GrantVenueLabel(context.id(), reader.label("", body, context.errors()))),
                        Action.on(
                                WithdrawVenueLabel.class,
                                LabelBody.class,
                                (context, body) -> new WithdrawVenueLabel(
                                        context.id(), reader.recordedLabel(body, context.errors()))),
                        Action.on(SuspendVenue.class, SuspendBody.class, this::suspend),
                        Action.on(
                                ReopenVenue.class,
                                ReopenBody.class,
                                (context, body) -> new ReopenVenue(context.id(), context.orToday(body.on()))),
                        Action.on(
                                CloseVenue.class,
                                CloseBody.class,
                                (context, body) -> new CloseVenue(
                                        context.id(), context.orToday(body.on()), context.reason(body.reason()))),
                        Action.on(
                                ConfirmVenue.class,
                                ConfirmBody.class,
                                (context, body) -> new ConfirmVenue(
                                        context.id(), context.errors().pastDay("on", body.on(), context.today())))));
    }

    private DeclareVenue declare(ActionContext context, DeclareBody body) {
        var errors = context.errors();
        var pivot = errors.optional("pivot", body.pivot(), Pivot::check);
        return new DeclareVenue(
                context.id(),
                carriers.required(body.structureId(), pivot, context),
                pivot,
                reader.profile(body, errors),
                reader.place(body, errors),
                reader.hours(body.hours(), errors),
                reader.offer("offer.", body.offer(), errors),
                reader.labels(body.labels(), errors),
                LabelStandings.by(context.caller()),
                null);
    }

    private SuspendVenue suspend(ActionContext context, SuspendBody body) {
        if (body.from() == null) {
            context.errors().missing("from", VenueReason.FROM_MISSING);
        }
        return new SuspendVenue(
                context.id(), context.orToday(body.from()), body.until(), context.reason(body.reason()));
    }
}
