package fr.maillage.command.workshop;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionCatalog;
import fr.maillage.command.action.ActionContext;
import fr.maillage.command.action.FanOut.Share;
import fr.maillage.command.action.ReferenceChecks;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import fr.maillage.command.values.Wording;
import fr.maillage.command.workshop.WorkshopBodies.CancelBody;
import fr.maillage.command.workshop.WorkshopBodies.ConfirmBody;
import fr.maillage.command.workshop.WorkshopBodies.DeclineBody;
import fr.maillage.command.workshop.WorkshopBodies.DescribeBody;
import fr.maillage.command.workshop.WorkshopBodies.HoldBody;
import fr.maillage.command.workshop.WorkshopBodies.JoinBody;
import fr.maillage.command.workshop.WorkshopBodies.ProposeBody;
import fr.maillage.command.workshop.WorkshopBodies.RescheduleBody;
import fr.maillage.command.workshop.WorkshopBodies.WarnBody;
import fr.maillage.command.workshop.WorkshopCommand.CancelWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ConfirmWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DeclineWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.DescribeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.HoldWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.JoinWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.ProposeWorkshopAgain;
import fr.maillage.command.workshop.WorkshopCommand.RescheduleWorkshop;
import fr.maillage.command.workshop.WorkshopCommand.WarnWorkshop;
import fr.maillage.events.WorkshopPlace;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The actions on a joint workshop, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class WorkshopActions {

    /** The place of a workshop that does not exist for the caller: they are told no more than that. */
    private static final WorkshopPlace NOT_THERE = new WorkshopPlace(null, null, "");

    private static final UUID NOWHERE = new UUID(0, 0);

    private final WorkshopReader reader;
    private final ReferenceChecks references;
    private final SeriesReader series;
    private final CommandLog log;

    WorkshopActions(ReferenceChecks references, CommandLog log) {
        this.reader = new WorkshopReader(references);
        this.references = references;
        this.series = new SeriesReader(log::state);
        this.log = log;
    }

    @Bean
    ActionCatalog workshops() {
        return new ActionCatalog(
                "workshop",
                "Ateliers",
                Workshop.class,
                List.of(
                        Action.creating(
                                ProposeWorkshop.class,
                                ProposeBody.class,
                                this::propose,
                                ProposeWorkshopAgain::new,
                                this::dates),
                        Action.on(
                                        DescribeWorkshop.class,
                                        DescribeBody.class,
                                        (context, body) -> new DescribeWorkshop(
                                                context.id(),
                                                acting(context, body.structureId()),
                                                reader.profile(body, context.errors())))
                                .replacing(),
                        Action.on(
                                JoinWorkshop.class,
                                JoinBody.class,
                                (context, body) -> new JoinWorkshop(
                                        context.id(), acting(context, body.structureId()), context.now()),
                                (context, body, join) -> series.dates(
                                        context,
                                        body.series(),
                                        date -> new JoinWorkshop(date, join.structureId(), join.now()))),
                        Action.on(
                                DeclineWorkshop.class,
                                DeclineBody.class,
                                this::decline,
                                (context, body, decline) -> series.dates(
                                        context,
                                        body.series(),
                                        date -> new DeclineWorkshop(
                                                date, decline.structureId(), decline.reason(), decline.now()))),
                        Action.on(
                                ConfirmWorkshop.class,
                                ConfirmBody.class,
                                (context, body) -> new ConfirmWorkshop(
                                        context.id(), acting(context, body.structureId()), context.now()),
                                (context, body, confirm) -> series.dates(
                                        context,
                                        body.series(),
                                        date -> new ConfirmWorkshop(date, confirm.structureId(), confirm.now()))),
                        Action.on(RescheduleWorkshop.class, RescheduleBody.class, this::reschedule),
                        Action.on(
                                CancelWorkshop.class,
                                CancelBody.class,
                                (context, body) -> new CancelWorkshop(
                                        context.id(),
                                        acting(context, body.structureId()),
                                        context.reason(body.reason())),
                                (context, body, cancel) -> series.dates(
                                        context,
                                        body.series(),
                                        date -> new CancelWorkshop(date, cancel.structureId(), cancel.reason()))),
                        Action.on(
                                HoldWorkshop.class,
                                HoldBody.class,
                                (context, body) -> new HoldWorkshop(
                                        context.id(),
                                        acting(context, body.structureId()),
                                        reader.attendance(body.attendance(), context.errors()),
                                        context.now())),
                        Action.on(WarnWorkshop.class, WarnBody.class, this::warn)));
    }

    private ProposeWorkshop propose(ActionContext context, ProposeBody body) {
        var errors = context.errors();
        var lead = references.acting("leadId", body.leadId(), context);
        var periods = PeriodReader.periods(body, context);
        return new ProposeWorkshop(
                context.id(),
                lead,
                reader.invited(body.invited(), lead, errors),
                reader.profile(body, errors),
                reader.place(body, periods, lead, errors),
                periods.getFirst(),
                SeriesReader.place(context.id(), 1, periods.size()),
                context.now());
    }

    /**
     * The commands to all dates of a series; none where a single date is proposed.
     *
     * @param first the command for the first date
     */
    private List<Share> dates(ActionContext context, ProposeBody body, ProposeWorkshop first) {
        var place = first.series();
        if (place == null) {
            return List.of();
        }
        return IntStream.rangeClosed(1, place.size())
                .mapToObj(number -> {
                    var date = SeriesReader.date(place.id(), number);
                    var there = SeriesReader.place(place.id(), number, place.size());
                    return new Share(
                            date,
                            first.on(date, PeriodReader.period(body.dates().get(number - 1)), there));
                })
                .toList();
    }

    private DeclineWorkshop decline(ActionContext context, DeclineBody body) {
        var reason = context.errors().optional("reason", body.reason(), text -> Wording.line(text, Wording.REASON));
        return new DeclineWorkshop(context.id(), acting(context, body.structureId()), reason, context.now());
    }

    private RescheduleWorkshop reschedule(ActionContext context, RescheduleBody body) {
        var lead = acting(context, body.structureId());
        var period = PeriodReader.period(body, "", context);
        var place = body.venueId() == null && body.link() == null
                ? log.state(context.id())
                        .filter(Workshop.class::isInstance)
                        .map(Workshop.class::cast)
                        .filter(workshop -> Rights.knows(context.caller().actor(), workshop))
                        .map(workshop -> reader.stays(workshop.place(), period, context.errors()))
                        .orElse(NOT_THERE)
                : reader.place(body, List.of(period), lead, context.errors());
        return new RescheduleWorkshop(context.id(), lead, period, place, context.now());
    }

    private WarnWorkshop warn(ActionContext context, WarnBody body) {
        if (body.venueId() == null) {
            context.errors().missing("venueId", WorkshopReason.VENUE_MISSING);
        }
        if (body.closedOn() == null) {
            context.errors().missing("closedOn", WorkshopReason.CLOSED_ON_MISSING);
        }
        references.venue("venueId", body.venueId(), context.errors());
        return new WarnWorkshop(
                context.id(), Objects.requireNonNullElse(body.venueId(), NOWHERE), context.orToday(body.closedOn()));
    }

    private UUID acting(ActionContext context, @Nullable UUID structure) {
        return references.acting("structureId", structure, context);
    }
}
