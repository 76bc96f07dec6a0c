package fr.maillage.query.venue;

import fr.maillage.events.Label;
import fr.maillage.events.Place;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueClaimed;
import fr.maillage.events.VenueEvent.VenueClosed;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelDeclared;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import fr.maillage.events.VenueEvent.VenueReopened;
import fr.maillage.events.VenueEvent.VenueSuspended;
import fr.maillage.hours.HoursText;
import fr.maillage.query.activity.ActivityView;
import fr.maillage.query.activity.EventSentences;
import fr.maillage.query.activity.Names;
import fr.maillage.query.activity.Sentence;
import fr.maillage.query.activity.SentenceTemplates;
import fr.maillage.query.activity.Sentences;
import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.time.Paris;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sentences about events of venues. */
public final class VenueSentences implements EventSentences<VenueEvent> {

    private final Gazetteer gazetteer;

    public VenueSentences(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    @Override
    public Class<VenueEvent> events() {
        return VenueEvent.class;
    }

    @Override
    public Sentence say(VenueEvent event, ActivityView action, Names names) {
        var key = action.type().name();
        var today = Paris.dayOf(action.recordedAt());
        var venue = names.venue(action.subject());
        return switch (event) {
            case VenueDeclared declared ->
                by(key, declared.structureId(), action, names)
                        .with("venue", venue)
                        .done();
            case VenueConfirmed confirmed ->
                by(key, null, action, names).with("venue", venue).done();
            case VenueAliased aliased ->
                SentenceTemplates.say(key)
                        .with("venue", venue)
                        .with("id", aliased.id())
                        .with("source", aliased.source())
                        .done();
            case VenueClaimed claimed ->
                SentenceTemplates.say(key)
                        .with("venue", venue)
                        .with("structure", names.structure(claimed.structureId()))
                        .done();
            case VenueDescribed described ->
                SentenceTemplates.say(key).with("venue", venue).done();
            case VenueRelocated relocated ->
                place(key, relocated.place()).with("venue", venue).done();
            case VenueHoursSet set ->
                SentenceTemplates.say(key + hours(set)).with("venue", venue).done();
            case VenueOfferSet set ->
                offer(key, set.offer().services()).with("venue", venue).done();
            case VenueLabelDeclared declared ->
                label(key, declared.label()).with("venue", venue).done();
            case VenueLabelGranted granted ->
                label(key, granted.label()).with("venue", venue).done();
            case VenueLabelWithdrawn withdrawn ->
                label(key, withdrawn.label()).with("venue", venue).done();
            case VenueSuspended suspended ->
                SentenceTemplates.say(key)
                        .with("venue", venue)
                        .with("period", DateFormatter.period(suspended.from(), suspended.until(), today))
                        .with("reason", suspended.reason())
                        .done();
            case VenueReopened reopened ->
                SentenceTemplates.say(key)
                        .with("venue", venue)
                        .with("day", DateFormatter.on(reopened.on(), today))
                        .done();
            case VenueClosed closed ->
                SentenceTemplates.say(key)
                        .with("venue", venue)
                        .with("day", DateFormatter.on(closed.on(), today))
                        .with("reason", closed.reason())
                        .done();
        };
    }

    /**
     * A sentence that names who speaks: the imported file, else the structure acted for, else the one that carries the
     * venue. Nobody is named where none of these is known or the reader may not know of the structure.
     */
    private SentenceTemplates.Draft by(String key, @Nullable UUID carrier, ActivityView action, Names names) {
        var file = Sentences.importOf(action);
        if (file != null) {
            return SentenceTemplates.say(key + ".from").with("source", file);
        }
        var structure = action.metadata().structure() == null
                ? carrier
                : action.metadata().structure();
        return names.any(structure)
                .map(who -> SentenceTemplates.say(key + ".by").with("who", who))
                .orElseGet(() -> SentenceTemplates.say(key));
    }

    private SentenceTemplates.Draft place(String key, Place place) {
        return SentenceTemplates.say(key)
                .with("address", place.address())
                .with("commune", gazetteer.commune(place.communeCode()).name());
    }

    private SentenceTemplates.Draft offer(String key, List<String> services) {
        return services.isEmpty()
                ? SentenceTemplates.say(key + ".none")
                : SentenceTemplates.say(key).with("services", String.join(", ", services));
    }

    private SentenceTemplates.Draft label(String key, Label label) {
        var programme = label.kind() == Label.Kind.PROGRAMME ? ".programme" : "";
        return SentenceTemplates.say(key + programme).with("label", label.name());
    }

    private static String hours(VenueHoursSet set) {
        var hours = set.hours();
        return hours == null ? ".unknown" : HoursText.again(hours).error() == null ? "" : ".unreadable";
    }
}
