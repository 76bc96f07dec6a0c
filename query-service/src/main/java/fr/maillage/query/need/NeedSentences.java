package fr.maillage.query.need;

import fr.maillage.events.NeedEvent;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedDescribed;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedLeft;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.SentenceTemplates;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Language;
import fr.maillage.time.Paris;
import java.text.NumberFormat;
import java.util.UUID;

/** The sentences about events of needs: who looks for what, who can help, and what became of it. */
public final class NeedSentences implements EventSentences<NeedEvent> {

    @Override
    public Class<NeedEvent> events() {
        return NeedEvent.class;
    }

    @Override
    public Sentence say(NeedEvent event, ActivityView action, Names names) {
        var key = action.type().name();
        return switch (event) {
            case NeedExpressed expressed ->
                by(key, expressed.structureId(), action, names).done();
            case NeedDescribed described -> about(key, action, names).done();
            case NeedJoined joined ->
                by(key, joined.structureId(), action, names)
                        .with("quantity", number(joined.quantity()))
                        .done();
            case NeedLeft left -> by(key, left.structureId(), action, names).done();
            case NeedAnswered answered -> answered(key, answered, action, names);
            case AnswerWithdrawn withdrawn ->
                by(key, withdrawn.structureId(), action, names).done();
            case NeedMet met -> met(key, met, action, names);
            case NeedWithdrawn withdrawn ->
                about(key, action, names).with("reason", withdrawn.reason()).done();
        };
    }

    private static Sentence answered(String key, NeedAnswered answered, ActivityView action, Names names) {
        var with = answered.with();
        return names.any(with == null ? null : with.id())
                .map(means -> by(key + ".with", answered.structureId(), action, names)
                        .with("means", means)
                        .done())
                .orElseGet(() -> by(key, answered.structureId(), action, names).done());
    }

    private static Sentence met(String key, NeedMet met, ActivityView action, Names names) {
        var supplier = met.supplier();
        if (met.how() == NeedMet.How.PURCHASE && supplier != null) {
            return about(key + ".bought", action, names)
                    .with("day", day(met, action))
                    .with("quantity", number(met.quantity()))
                    .with("supplier", supplier)
                    .done();
        }
        return about(met.by().isEmpty() ? key : key + ".by", action, names)
                .with("day", day(met, action))
                .with("how", Language.bundle("sentences").getString("need.how." + met.how()))
                .all("structures", names.structures(met.by()))
                .done();
    }

    private static String day(NeedMet met, ActivityView action) {
        return DateFormatter.on(met.on(), Paris.dayOf(action.recordedAt()));
    }

    private static String number(int number) {
        return NumberFormat.getInstance(Language.current()).format(number);
    }

    private static SentenceTemplates.Draft about(String key, ActivityView action, Names names) {
        return SentenceTemplates.say(key).with("need", names.record(Needs.KIND, action.subject()));
    }

    private static SentenceTemplates.Draft by(String key, UUID structure, ActivityView action, Names names) {
        return about(key, action, names).with("structure", names.structure(structure));
    }
}
