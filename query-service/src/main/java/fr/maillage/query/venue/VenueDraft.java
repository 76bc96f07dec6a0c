package fr.maillage.query.venue;

import fr.maillage.events.FreeText;
import fr.maillage.events.Hours;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.Offer;
import fr.maillage.events.Place;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent.VenueDeclared;
import fr.maillage.events.VenueProfile;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A venue's view while one event is applied to it. */
final class VenueDraft {

    @Nullable UUID structureId;

    VenueProfile profile;
    Place place;

    @Nullable Hours hours;

    Offer offer;

    @Nullable Pause suspension;

    @Nullable Pause closure;

    private final @Nullable String pivot;
    private final List<VenueLabel> labels = new ArrayList<>();
    private final LocalDate declaredOn;
    private @Nullable SourceRecord source;
    private LocalDate saidOn;

    private VenueDraft(VenueView before) {
        structureId = before.structureId();
        pivot = before.pivot();
        profile = before.profile();
        place = before.place();
        hours = before.hours();
        offer = before.offer();
        labels.addAll(before.labels());
        suspension = before.suspension();
        closure = before.closure();
        source = before.source();
        declaredOn = before.declaredOn();
        saidOn = before.saidOn();
    }

    private VenueDraft(VenueDeclared declared, LocalDate day) {
        structureId = declared.structureId();
        pivot = declared.pivot();
        profile = declared.profile();
        place = declared.place();
        hours = declared.hours();
        offer = declared.offer();
        declaredOn = day;
        saidOn = saidOn(day, declared.source());
        source = declared.source();
        var standing = declared.labelStanding();
        if (standing != null) {
            declared.labels().forEach(label -> label(label, standing, declared.source(), day));
        }
    }

    static VenueDraft over(VenueView before) {
        return new VenueDraft(before);
    }

    static VenueDraft of(VenueDeclared declared, RecordedEvent recorded) {
        return new VenueDraft(declared, Paris.dayOf(recorded.recordedAt()));
    }

    /**
     * Notes the day of a change or confirmation: that day where the structure made it, the source's own day where a
     * source did.
     */
    VenueDraft said(LocalDate day, @Nullable SourceRecord by) {
        var said = saidOn(day, by);
        saidOn = said.isAfter(saidOn) ? said : saidOn;
        source = by == null ? source : by;
        return this;
    }

    /**
     * The day on which it was said. The day that a source gives counts, but never one after the day on which the log
     * heard it.
     */
    private static LocalDate saidOn(LocalDate heard, @Nullable SourceRecord by) {
        return by == null || by.saidOn().isAfter(heard) ? heard : by.saidOn();
    }

    /**
     * Adds a label, or raises a declared one to granted. A granted label stays granted when it is declared. A label
     * with a masked name is ignored, because nobody could say which one to take back.
     */
    void label(Label label, LabelStanding standing, @Nullable SourceRecord by, LocalDate day) {
        if (label.name().equals(FreeText.MASKED)) {
            return;
        }
        var said = VenueLabel.of(label, standing, by, day);
        var known = labels.stream().filter(one -> one.is(label)).findFirst();
        if (known.isEmpty()) {
            labels.add(said);
        } else if (known.get().standing() == LabelStanding.DECLARED && standing == LabelStanding.GRANTED) {
            labels.set(labels.indexOf(known.get()), said);
        }
    }

    void withdraw(Label label) {
        labels.removeIf(one -> one.is(label));
    }

    void reopen(LocalDate day) {
        suspension = suspension == null ? null : suspension.endedBy(day);
        closure = closure == null ? null : closure.endedBy(day);
    }

    VenueView view(RecordedEvent recorded) {
        return new VenueView(
                recorded.subject(),
                recorded.sequence(),
                structureId,
                pivot,
                profile,
                place,
                hours,
                offer,
                List.copyOf(labels),
                suspension,
                closure,
                source,
                declaredOn,
                saidOn);
    }
}
