package fr.maillage.command.venue;

import fr.maillage.command.log.Decided;
import fr.maillage.command.venue.VenueCommand.CorrectVenue;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.VenueEvent.VenueAliased;
import fr.maillage.events.VenueEvent.VenueConfirmed;
import fr.maillage.events.VenueEvent.VenueDescribed;
import fr.maillage.events.VenueEvent.VenueHoursSet;
import fr.maillage.events.VenueEvent.VenueLabelWithdrawn;
import fr.maillage.events.VenueEvent.VenueOfferSet;
import fr.maillage.events.VenueEvent.VenueRelocated;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a line of a file about a venue that is known: what its author changed since it last spoke, where the
 * venue is not so already. What others corrected meanwhile is never undone by hearing the same word again.
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
        OUTDATED,
        /** The network's own word, come back through somebody who joined it with that of others: it is not read. */
        ECHO
    }

    Decided<VenueEvent> decided() {
        return new Decided<>(events, outcome);
    }

    /** @param last what the source last said; empty where it never spoke of the venue */
    static Reading of(ReadVenue heard, Content now, Optional<Said> last, Collection<String> aliases) {
        var source = heard.source();
        if (last.filter(said -> isOutdated(source, said, heard.heardOn())).isPresent()) {
            return new Reading(Outcome.OUTDATED, List.of());
        }
        var words = last.map(Said::words).orElse(List.of());
        var merge = new Merge(heard.content(), heard.labelStanding(), heard.unsaid(), words, now);
        var events = new ArrayList<>(aliases(source.name(), NationalId.tokens(source.id()), aliases));
        events.addAll(differences(now, merge.content(), source));
        var again = last.filter(said -> source.saidOn().equals(said.on())).isPresent() && !merge.isNews();
        if (events.isEmpty() && !again) {
            return new Reading(Outcome.CONFIRMED, List.of(new VenueConfirmed(source.saidOn(), source)));
        }
        return new Reading(events.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, events);
    }

    /** What was once dated ahead of today is no measure: it would be the last word for ever. */
    private static boolean isOutdated(SourceRecord source, Said last, LocalDate today) {
        return source.saidOn().isBefore(last.on()) && !last.on().isAfter(today);
    }

    /** What follows from the network's own record of a venue, sent back by somebody who may have corrected it. */
    static Reading of(CorrectVenue sent, Content now) {
        var merge = new Merge(sent.content(), sent.labelStanding(), sent.unsaid(), sent.versions(), now);
        var events = differences(now, merge.content(), null);
        if (!events.isEmpty()) {
            return new Reading(Outcome.CHANGED, events);
        }
        var confirmed = sent.confirmedOn();
        return confirmed == null
                ? new Reading(Outcome.UNCHANGED, List.of())
                : new Reading(Outcome.CONFIRMED, List.of(new VenueConfirmed(confirmed, null)));
    }

    /** Under which ids a venue is known elsewhere, as far as that is new. @param source the file that says so */
    static List<VenueEvent> aliases(String source, List<String> ids, Collection<String> known) {
        return ids.stream()
                .filter(id -> !known.contains(id))
                .<VenueEvent>map(id -> new VenueAliased(source, id))
                .toList();
    }

    private static List<VenueEvent> differences(Content now, Content next, @Nullable SourceRecord source) {
        var events = new ArrayList<VenueEvent>();
        if (!next.profile().equals(now.profile())) {
            events.add(new VenueDescribed(next.profile(), source));
        }
        if (!next.place().equals(now.place())) {
            events.add(new VenueRelocated(next.place(), source));
        }
        if (!Objects.equals(next.hours(), now.hours())) {
            events.add(new VenueHoursSet(next.hours(), source));
        }
        if (!next.offer().equals(now.offer())) {
            events.add(new VenueOfferSet(next.offer(), source));
        }
        next.labels().stream()
                .filter(label -> !now.has(label, next.standing(label)))
                .forEach(label -> events.add(Venue.labelled(label, next.standing(label), source)));
        now.labels().stream()
                .filter(label -> !next.labels().contains(label))
                .forEach(label -> events.add(new VenueLabelWithdrawn(label, source)));
        return events;
    }
}
