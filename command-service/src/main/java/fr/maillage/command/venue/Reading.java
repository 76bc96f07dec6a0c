package fr.maillage.command.venue;

import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelGranted;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a source's word on a venue that is known: what the source itself changed since it last spoke, where
 * the venue is not so already. What members corrected meanwhile is never undone by hearing the same word again.
 *
 * @param outcome how the run counts it
 */
public record Reading(Outcome outcome, List<VenueEvent> events) {

    /** How a run counts a line. */
    public enum Outcome {
        CHANGED,
        CONFIRMED,
        UNCHANGED,
        /** The source had already said something newer. */
        OUTDATED
    }

    static Reading of(ReadVenue word, Content now, @Nullable Said last) {
        var source = word.source();
        if (last != null && source.saidOn().isBefore(last.on())) {
            return new Reading(Outcome.OUTDATED, List.of());
        }
        var said = new Content(word.profile(), word.place(), word.hours(), word.offer(), word.labels());
        var events = new ArrayList<VenueEvent>();
        if (isNews(Content::profile, said, last, now)) {
            events.add(new VenueDescribed(said.profile(), source));
        }
        if (isNews(Content::place, said, last, now)) {
            events.add(new VenueRelocated(said.place(), source));
        }
        if (isNews(Content::hours, said, last, now)) {
            events.add(new VenueHoursSet(said.hours(), source));
        }
        if (isNews(Content::offer, said, last, now)) {
            events.add(new VenueOfferSet(said.offer(), source));
        }
        addLabels(word, now, last, events);
        if (!events.isEmpty()) {
            return new Reading(Outcome.CHANGED, events);
        }
        return last != null && source.saidOn().equals(last.on())
                ? new Reading(Outcome.UNCHANGED, List.of())
                : new Reading(Outcome.CONFIRMED, List.of(new VenueConfirmed(source.saidOn(), source)));
    }

    private static void addLabels(ReadVenue word, Content now, @Nullable Said last, List<VenueEvent> events) {
        var before = last == null ? List.of() : last.content().labels();
        word.labels().stream()
                .filter(label -> !before.contains(label) && !now.labels().contains(label))
                .forEach(label -> events.add(new VenueLabelGranted(label, word.source())));
        now.labels().stream()
                .filter(label -> before.contains(label) && !word.labels().contains(label))
                .forEach(label -> events.add(new VenueLabelWithdrawn(label, word.source())));
    }

    private static boolean isNews(
            Function<Content, @Nullable Object> part, Content said, @Nullable Said last, Content now) {
        var word = part.apply(said);
        var changed = last == null || !Objects.equals(word, part.apply(last.content()));
        return changed && !Objects.equals(word, part.apply(now));
    }
}
