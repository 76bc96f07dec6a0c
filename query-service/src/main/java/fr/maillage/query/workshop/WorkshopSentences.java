package fr.maillage.query.workshop;

import fr.maillage.events.Attendance;
import fr.maillage.events.Period;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.events.WorkshopEvent.WorkshopCancelled;
import fr.maillage.events.WorkshopEvent.WorkshopConfirmed;
import fr.maillage.events.WorkshopEvent.WorkshopDeclined;
import fr.maillage.events.WorkshopEvent.WorkshopDescribed;
import fr.maillage.events.WorkshopEvent.WorkshopHeld;
import fr.maillage.events.WorkshopEvent.WorkshopJoined;
import fr.maillage.events.WorkshopEvent.WorkshopProposed;
import fr.maillage.events.WorkshopEvent.WorkshopRescheduled;
import fr.maillage.events.WorkshopEvent.WorkshopWarned;
import fr.maillage.events.WorkshopPlace;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.NameCollector;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.SentenceTemplates;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.time.Paris;
import java.util.List;
import java.util.UUID;

/** The sentences about events of joint workshops. */
public final class WorkshopSentences implements EventSentences<WorkshopEvent> {

    @Override
    public Class<WorkshopEvent> events() {
        return WorkshopEvent.class;
    }

    @Override
    public List<Class<? extends WorkshopEvent>> telling() {
        return List.of(WorkshopProposed.class, WorkshopDescribed.class);
    }

    @Override
    public void tell(WorkshopEvent event, UUID subject, NameCollector names) {
        switch (event) {
            case WorkshopProposed proposed -> {
                names.begun(subject, proposed);
                names.named(Workshops.KIND, subject, proposed.profile().title());
            }
            case WorkshopDescribed described ->
                names.named(Workshops.KIND, subject, described.profile().title());
            default -> {}
        }
    }

    @Override
    public Sentence say(WorkshopEvent event, ActivityView action, Names names) {
        var key = action.type().name();
        return switch (event) {
            case WorkshopProposed proposed ->
                scheduled(key, proposed.period(), proposed.place(), action, names)
                        .with("structure", names.structure(proposed.leadId()))
                        .all("guests", names.structures(proposed.invited()))
                        .done();
            case WorkshopDescribed described -> about(key, action, names).done();
            case WorkshopJoined joined ->
                about(key, action, names)
                        .with("structure", names.structure(joined.structureId()))
                        .done();
            case WorkshopDeclined declined ->
                (declined.reason() == null
                                ? about(key, action, names)
                                : about(key + ".reason", action, names).with("reason", declined.reason()))
                        .with("structure", names.structure(declined.structureId()))
                        .done();
            case WorkshopConfirmed confirmed -> about(key, action, names).done();
            case WorkshopRescheduled rescheduled ->
                scheduled(key, rescheduled.period(), rescheduled.place(), action, names)
                        .done();
            case WorkshopWarned warned ->
                about(key, action, names)
                        .with("venue", names.venue(warned.venueId()))
                        .with("day", DateFormatter.on(warned.closedOn(), Paris.dayOf(action.recordedAt())))
                        .done();
            case WorkshopCancelled cancelled ->
                about(key, action, names).with("reason", cancelled.reason()).done();
            case WorkshopHeld held -> held(key, held, action, names);
        };
    }

    private Sentence held(String key, WorkshopHeld held, ActivityView action, Names names) {
        var people = held.attendance().stream().mapToInt(Attendance::people).sum();
        var count = people == 0 ? ".none" : people == 1 ? ".one" : "";
        return about(key + count, action, names)
                .with("people", Integer.toString(people))
                .done();
    }

    private SentenceTemplates.Draft about(String key, ActivityView action, Names names) {
        return SentenceTemplates.say(key).with("workshop", names.workshop(action.subject()));
    }

    private SentenceTemplates.Draft scheduled(
            String key, Period period, WorkshopPlace place, ActivityView action, Names names) {
        var venue = place.venueId();
        var said = venue == null
                ? about(key + ".online", action, names)
                : about(key, action, names).with("venue", names.venue(venue));
        return said.with("period", DateFormatter.period(period, Paris.dayOf(action.recordedAt())));
    }
}
