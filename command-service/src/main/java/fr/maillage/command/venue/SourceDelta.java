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
 * The difference that a source's new statement makes to a known venue: what the source changed since its last one, and
 * the venue does not have yet. What others corrected meanwhile is never undone by a repeated statement.
 *
 * @param outcome how an import counts it
 */
public record SourceDelta(Outcome outcome, List<VenueEvent> events) {

    /** The ways in which an import counts a line about a known venue. */
    public enum Outcome {
        CHANGED,
        CONFIRMED,
        UNCHANGED,
        /** The source had already said something newer. */
        OUTDATED,
        /** The network's own statement, sent back by somebody who joined it with those of others. It is not read. */
        ECHO
    }

    Decided<VenueEvent> decided() {
        return new Decided<>(events, outcome);
    }

    /**
     * The difference that a line makes.
     *
     * @param last statement of the source; empty where there is none
     */
    static SourceDelta of(
            ReadVenue heard, VenueContent now, Optional<SourceStatement> last, Collection<String> aliases) {
        var source = heard.source();
        if (last.filter(said -> isOutdated(source, said, heard.heardOn())).isPresent()) {
            return new SourceDelta(Outcome.OUTDATED, List.of());
        }
        var words = last.map(SourceStatement::words).orElse(List.of());
        var merge = new Merge(heard.content(), heard.labelStanding(), heard.unsaid(), words, now);
        var events = new ArrayList<>(aliases(source.name(), NationalId.tokens(source.id()), aliases));
        events.addAll(differences(now, merge.content(), source));
        var again = last.filter(said -> source.saidOn().equals(said.on())).isPresent() && !merge.isNews();
        if (events.isEmpty() && !again) {
            return new SourceDelta(Outcome.CONFIRMED, List.of(new VenueConfirmed(source.saidOn(), source)));
        }
        return new SourceDelta(events.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED, events);
    }

    /** Whether a newer statement is known. One dated ahead of today does not count: it would be the newest for ever. */
    private static boolean isOutdated(SourceRecord source, SourceStatement last, LocalDate today) {
        return source.saidOn().isBefore(last.on()) && !last.on().isAfter(today);
    }

    /** The difference that the network's own record makes, sent back by somebody who may have corrected it. */
    static SourceDelta of(CorrectVenue sent, VenueContent now) {
        var merge = new Merge(sent.content(), sent.labelStanding(), sent.unsaid(), sent.versions(), now);
        var events = differences(now, merge.content(), null);
        if (!events.isEmpty()) {
            return new SourceDelta(Outcome.CHANGED, events);
        }
        var confirmed = sent.confirmedOn();
        return confirmed == null
                ? new SourceDelta(Outcome.UNCHANGED, List.of())
                : new SourceDelta(Outcome.CONFIRMED, List.of(new VenueConfirmed(confirmed, null)));
    }

    /**
     * Events for the ids of a venue elsewhere that are not known yet.
     *
     * @param source the file that gives them
     */
    static List<VenueEvent> aliases(String source, List<String> ids, Collection<String> known) {
        return ids.stream()
                .filter(id -> !known.contains(id))
                .<VenueEvent>map(id -> new VenueAliased(source, id))
                .toList();
    }

    private static List<VenueEvent> differences(VenueContent now, VenueContent next, @Nullable SourceRecord source) {
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
