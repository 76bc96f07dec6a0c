package fr.maillage.command.workshop;

import fr.maillage.command.action.Action;
import fr.maillage.command.action.ActionBook;
import fr.maillage.command.action.Asked;
import fr.maillage.command.action.Neighbours;
import fr.maillage.command.action.Spread.Share;
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

/** What may be asked of a joint workshop over the network, verb by verb, and the command that each becomes. */
@Configuration(proxyBeanMethods = false)
class WorkshopActions {

    /** Of a workshop that is not there for whoever asks, which is all that they are told. */
    private static final WorkshopPlace NOT_THERE = new WorkshopPlace(null, null, "");

    private static final UUID NOWHERE = new UUID(0, 0);
    private static final int REASON = 500;

    private final WorkshopReader reader;
    private final Neighbours neighbours;
    private final SeriesReader series;
    private final CommandLog log;

    WorkshopActions(Neighbours neighbours, CommandLog log) {
        this.reader = new WorkshopReader(neighbours);
        this.neighbours = neighbours;
        this.series = new SeriesReader(log::state);
        this.log = log;
    }

    @Bean
    ActionBook workshops() {
        return new ActionBook(
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
                                        (asked, body) -> new DescribeWorkshop(
                                                asked.id(),
                                                acting(asked, body.structureId()),
                                                reader.profile(body, asked.findings())))
                                .replacing(),
                        Action.on(
                                JoinWorkshop.class,
                                JoinBody.class,
                                (asked, body) ->
                                        new JoinWorkshop(asked.id(), acting(asked, body.structureId()), asked.now()),
                                (asked, body, join) -> series.dates(
                                        asked,
                                        body.series(),
                                        date -> new JoinWorkshop(date, join.structureId(), join.now()))),
                        Action.on(
                                DeclineWorkshop.class,
                                DeclineBody.class,
                                this::decline,
                                (asked, body, decline) -> series.dates(
                                        asked,
                                        body.series(),
                                        date -> new DeclineWorkshop(
                                                date, decline.structureId(), decline.reason(), decline.now()))),
                        Action.on(
                                ConfirmWorkshop.class,
                                ConfirmBody.class,
                                (asked, body) ->
                                        new ConfirmWorkshop(asked.id(), acting(asked, body.structureId()), asked.now()),
                                (asked, body, confirm) -> series.dates(
                                        asked,
                                        body.series(),
                                        date -> new ConfirmWorkshop(date, confirm.structureId(), confirm.now()))),
                        Action.on(RescheduleWorkshop.class, RescheduleBody.class, this::reschedule),
                        Action.on(
                                CancelWorkshop.class,
                                CancelBody.class,
                                (asked, body) -> new CancelWorkshop(
                                        asked.id(), acting(asked, body.structureId()), asked.reason(body.reason())),
                                (asked, body, cancel) -> series.dates(
                                        asked,
                                        body.series(),
                                        date -> new CancelWorkshop(date, cancel.structureId(), cancel.reason()))),
                        Action.on(
                                HoldWorkshop.class,
                                HoldBody.class,
                                (asked, body) -> new HoldWorkshop(
                                        asked.id(),
                                        acting(asked, body.structureId()),
                                        reader.attendance(body.attendance(), asked.findings()),
                                        asked.now())),
                        Action.on(WarnWorkshop.class, WarnBody.class, this::warn)));
    }

    private ProposeWorkshop propose(Asked asked, ProposeBody body) {
        var findings = asked.findings();
        var lead = neighbours.acting("leadId", body.leadId(), asked);
        var periods = PeriodReader.periods(body, asked);
        return new ProposeWorkshop(
                asked.id(),
                lead,
                reader.invited(body.invited(), lead, findings),
                reader.profile(body, findings),
                reader.place(body, periods, lead, findings),
                periods.getFirst(),
                SeriesReader.place(asked.id(), 1, periods.size()),
                asked.now());
    }

    /** Each date of a series; none where one is proposed alone. @param first that which begins the series */
    private List<Share> dates(Asked asked, ProposeBody body, ProposeWorkshop first) {
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

    private DeclineWorkshop decline(Asked asked, DeclineBody body) {
        var reason = asked.findings().optional("reason", body.reason(), text -> Wording.line(text, REASON));
        return new DeclineWorkshop(asked.id(), acting(asked, body.structureId()), reason, asked.now());
    }

    private RescheduleWorkshop reschedule(Asked asked, RescheduleBody body) {
        var lead = acting(asked, body.structureId());
        var period = PeriodReader.period(body, "", asked);
        var place = body.venueId() == null && body.link() == null
                ? log.state(asked.id())
                        .filter(Workshop.class::isInstance)
                        .map(Workshop.class::cast)
                        .filter(workshop -> Rights.knows(asked.caller().actor(), workshop))
                        .map(workshop -> reader.stays(workshop.place(), period, asked.findings()))
                        .orElse(NOT_THERE)
                : reader.place(body, List.of(period), lead, asked.findings());
        return new RescheduleWorkshop(asked.id(), lead, period, place, asked.now());
    }

    private WarnWorkshop warn(Asked asked, WarnBody body) {
        if (body.venueId() == null) {
            asked.findings().missing("venueId", "Le lieu qui ferme est obligatoire : son identifiant.");
        }
        if (body.closedOn() == null) {
            asked.findings().missing("closedOn", "Le premier jour de fermeture est obligatoire.");
        }
        neighbours.venue("venueId", body.venueId(), asked.findings());
        return new WarnWorkshop(
                asked.id(), Objects.requireNonNullElse(body.venueId(), NOWHERE), asked.orToday(body.closedOn()));
    }

    private UUID acting(Asked asked, @Nullable UUID structure) {
        return neighbours.acting("structureId", structure, asked);
    }
}
