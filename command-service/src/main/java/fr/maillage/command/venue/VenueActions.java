package fr.maillage.command.venue;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.action.Asked;
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

/** What may be asked of a venue over the network, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class VenueActions {

    private final VenueReader reader;
    private final Carriers carriers;

    VenueActions(CommandLog log, Locality locality) {
        reader = new VenueReader(locality);
        carriers = new Carriers(log);
    }

    @Bean
    ActionBook venues() {
        return new ActionBook(
                "venue",
                "Lieux",
                Venue.class,
                List.of(
                        Action.creating(DeclareVenue.class, DeclareBody.class, this::declare, DeclareVenueAgain::new),
                        Action.on(
                                ClaimVenue.class,
                                ClaimBody.class,
                                (asked, body) ->
                                        new ClaimVenue(asked.id(), carriers.required(body.structureId(), asked))),
                        Action.on(
                                        DescribeVenue.class,
                                        DescribeBody.class,
                                        (asked, body) ->
                                                new DescribeVenue(asked.id(), reader.profile(body, asked.findings())))
                                .replacing(),
                        Action.on(
                                        RelocateVenue.class,
                                        RelocateBody.class,
                                        (asked, body) ->
                                                new RelocateVenue(asked.id(), reader.place(body, asked.findings())))
                                .replacing(),
                        Action.on(
                                        SetVenueHours.class,
                                        HoursBody.class,
                                        (asked, body) -> new SetVenueHours(
                                                asked.id(), reader.hours(body.hours(), asked.findings())))
                                .replacing(),
                        Action.on(
                                        SetVenueOffer.class,
                                        OfferBody.class,
                                        (asked, body) ->
                                                new SetVenueOffer(asked.id(), reader.offer("", body, asked.findings())))
                                .replacing(),
                        Action.on(
                                DeclareVenueLabel.class,
                                LabelBody.class,
                                (asked, body) ->
                                        new DeclareVenueLabel(asked.id(), reader.label("", body, asked.findings()))),
                        Action.on(
                                GrantVenueLabel.class,
                                LabelBody.class,
                                (asked, body) ->
                                        new GrantVenueLabel(asked.id(), reader.label("", body, asked.findings()))),
                        Action.on(
                                WithdrawVenueLabel.class,
                                LabelBody.class,
                                (asked, body) -> new WithdrawVenueLabel(
                                        asked.id(), reader.recordedLabel(body, asked.findings()))),
                        Action.on(SuspendVenue.class, SuspendBody.class, this::suspend),
                        Action.on(
                                ReopenVenue.class,
                                ReopenBody.class,
                                (asked, body) -> new ReopenVenue(asked.id(), asked.orToday(body.on()))),
                        Action.on(
                                CloseVenue.class,
                                CloseBody.class,
                                (asked, body) -> new CloseVenue(
                                        asked.id(), asked.orToday(body.on()), asked.reason(body.reason()))),
                        Action.on(
                                ConfirmVenue.class,
                                ConfirmBody.class,
                                (asked, body) -> new ConfirmVenue(
                                        asked.id(), asked.findings().pastDay("on", body.on(), asked.today())))));
    }

    private DeclareVenue declare(Asked asked, DeclareBody body) {
        var findings = asked.findings();
        var pivot = findings.optional("pivot", body.pivot(), Pivot::check);
        return new DeclareVenue(
                asked.id(),
                carriers.required(body.structureId(), pivot, asked),
                pivot,
                reader.profile(body, findings),
                reader.place(body, findings),
                reader.hours(body.hours(), findings),
                reader.offer("offer.", body.offer(), findings),
                reader.labels(body.labels(), findings),
                LabelStandings.by(asked.caller()),
                null);
    }

    private SuspendVenue suspend(Asked asked, SuspendBody body) {
        if (body.from() == null) {
            asked.findings().missing("from", "Le premier jour de fermeture est obligatoire.");
        }
        return new SuspendVenue(asked.id(), asked.orToday(body.from()), body.until(), asked.reason(body.reason()));
    }
}
