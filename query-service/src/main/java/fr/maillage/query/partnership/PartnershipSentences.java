package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipEvent;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.NameCollector;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.Sentence.Part;
import fr.maillage.query.activity.SentenceTemplates;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Language;
import fr.maillage.time.Paris;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The sentences about events of partnerships: who agrees on what with whom. */
public final class PartnershipSentences implements EventSentences<PartnershipEvent> {

    @Override
    public Class<PartnershipEvent> events() {
        return PartnershipEvent.class;
    }

    @Override
    public List<Class<? extends PartnershipEvent>> telling() {
        return List.of(PartnershipProposed.class);
    }

    @Override
    public void tell(PartnershipEvent event, UUID subject, NameCollector names) {
        if (event instanceof PartnershipProposed proposed) {
            names.begun(subject, proposed);
            names.named(Partnerships.KIND, subject, proposed.terms().title());
        }
    }

    @Override
    public Sentence say(PartnershipEvent event, ActivityView action, Names names) {
        var key = action.type().name();
        return switch (event) {
            case PartnershipProposed proposed ->
                by(key, proposed.proposerId(), action, names)
                        .all("partners", names.structures(proposed.partners()))
                        .done();
            case PartnershipAccepted accepted ->
                by(key, accepted.structureId(), action, names).done();
            case PartnershipDeclined declined ->
                declined.reason() == null
                        ? by(key, declined.structureId(), action, names).done()
                        : by(key + ".reason", declined.structureId(), action, names)
                                .with("reason", declined.reason())
                                .done();
            case PartnershipFormed formed ->
                about(key, action, names).all("parties", parties(action, names)).done();
            case PartnershipRenewed renewed ->
                about(key, action, names)
                        .with("day", DateFormatter.day(renewed.until(), Paris.dayOf(action.recordedAt())))
                        .done();
            case PartnershipLeft left ->
                by(key, left.structureId(), action, names)
                        .with("day", on(left.on(), action))
                        .done();
            case PartnershipEnded ended ->
                about(key, action, names)
                        .with("day", on(ended.on(), action))
                        .with("reason", ended.reason())
                        .done();
        };
    }

    private SentenceTemplates.Draft about(String key, ActivityView action, Names names) {
        return SentenceTemplates.say(key).with("partnership", names.record(Partnerships.KIND, action.subject()));
    }

    private SentenceTemplates.Draft by(String key, UUID structure, ActivityView action, Names names) {
        return about(key, action, names).with("structure", names.structure(structure));
    }

    private static List<Part> parties(ActivityView action, Names names) {
        return names.beginning(action.subject(), PartnershipProposed.class)
                .map(proposed -> Stream.concat(Stream.of(proposed.proposerId()), proposed.partners().stream())
                        .map(names::structure)
                        .toList())
                .orElse(List.of(Part.text(Language.bundle("sentences").getString("unknown.parties"))));
    }

    private static String on(LocalDate day, ActivityView action) {
        return DateFormatter.on(day, Paris.dayOf(action.recordedAt()));
    }
}
