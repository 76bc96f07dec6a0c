package fr.maillage.query.structure;

import fr.maillage.events.StructureEvent;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.SentenceTemplates;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.time.Paris;

/** The sentences about events of structures and of their membership. */
public final class StructureSentences implements EventSentences<StructureEvent> {

    @Override
    public Class<StructureEvent> events() {
        return StructureEvent.class;
    }

    @Override
    public Sentence say(StructureEvent event, ActivityView action, Names names) {
        var said = SentenceTemplates.say(action.type().name()).with("structure", names.structure(action.subject()));
        return switch (event) {
            case StructureRegistered registered -> said.done();
            case StructureDescribed described -> said.done();
            case StructureRenumbered renumbered ->
                said.with("day", DateFormatter.on(renumbered.on(), Paris.dayOf(action.recordedAt())))
                        .with("number", renumbered.pivot())
                        .done();
            case MembershipRequested requested -> said.done();
            case MembershipAccepted accepted -> said.done();
            case MembershipRefused refused ->
                said.with("reason", refused.reason()).done();
            case MembershipEnded ended ->
                said.with("day", DateFormatter.on(ended.on(), Paris.dayOf(action.recordedAt())))
                        .with("reason", ended.reason())
                        .done();
        };
    }
}
