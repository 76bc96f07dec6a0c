package fr.maillage.command.venue;

import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.events.Label;
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
import java.util.stream.Stream;
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

    static Reading of(ReadVenue heard, Content now, @Nullable Said last) {
        var source = heard.source();
        if (last != null && source.saidOn().isBefore(last.on())) {
            return new Reading(Outcome.OUTDATED, List.of());
        }
        var said = new Content(heard.profile(), heard.place(), heard.hours(), heard.offer(), heard.labels());
        var events = new ArrayList<VenueEvent>();
        var word = new Word(said, last, now);
        if (word.differs(Content::profile)) {
            events.add(new VenueDescribed(said.profile(), source));
        }
        if (word.differs(Content::place)) {
            events.add(new VenueRelocated(said.place(), source));
        }
        if (word.differs(Reading::rawHours)) {
            events.add(new VenueHoursSet(said.hours(), source));
        }
        if (word.differs(Content::offer)) {
            events.add(new VenueOfferSet(said.offer(), source));
        }
        word.granted().forEach(label -> events.add(new VenueLabelGranted(label, source)));
        word.withdrawn().forEach(label -> events.add(new VenueLabelWithdrawn(label, source)));
        if (!events.isEmpty()) {
            return new Reading(Outcome.CHANGED, events);
        }
        return last != null && source.saidOn().equals(last.on()) && !word.isNew()
                ? new Reading(Outcome.UNCHANGED, List.of())
                : new Reading(Outcome.CONFIRMED, List.of(new VenueConfirmed(source.saidOn(), source)));
    }

    /** Hours are compared as they were written: our way of reading them may change, the source's word does not by that. */
    private static @Nullable Object rawHours(Content content) {
        return content.hours() == null ? null : content.hours().raw();
    }

    /** A source's word, beside what it said before and what the venue is now. */
    private record Word(Content said, @Nullable Said last, Content now) {

        private static final List<Function<Content, @Nullable Object>> PARTS =
                List.of(Content::profile, Content::place, Reading::rawHours, Content::offer);

        boolean differs(Function<Content, @Nullable Object> part) {
            return isNews(part) && !same(part, now);
        }

        Stream<Label> granted() {
            return newLabels().filter(label -> !now.labels().contains(label));
        }

        Stream<Label> withdrawn() {
            return droppedLabels().filter(label -> now.labels().contains(label));
        }

        /** Whether the source changed its word at all, be it to what the venue is already. */
        boolean isNew() {
            return PARTS.stream().anyMatch(this::isNews)
                    || newLabels().findAny().isPresent()
                    || droppedLabels().findAny().isPresent();
        }

        private boolean isNews(Function<Content, @Nullable Object> part) {
            return last == null || !same(part, last.content()) && !same(part, last.then());
        }

        private boolean same(Function<Content, @Nullable Object> part, Content other) {
            return Objects.equals(part.apply(said), part.apply(other));
        }

        private Stream<Label> newLabels() {
            return said.labels().stream()
                    .filter(label -> last == null
                            || !last.content().labels().contains(label)
                                    && !last.then().labels().contains(label));
        }

        private Stream<Label> droppedLabels() {
            return last == null
                    ? Stream.empty()
                    : last.content().labels().stream()
                            .filter(last.then().labels()::contains)
                            .filter(label -> !said.labels().contains(label));
        }
    }
}
