package fr.maillage.command.venue.imports;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.command.Carrier;
import fr.maillage.command.Message;
import fr.maillage.command.Refusal;
import fr.maillage.command.log.Actor;
import fr.maillage.command.log.Caller;
import fr.maillage.command.log.Claim;
import fr.maillage.command.log.CommandLog;
import fr.maillage.command.log.Rights;
import fr.maillage.command.venue.CarrierLookup;
import fr.maillage.command.venue.LabelStandings;
import fr.maillage.command.venue.NationalId;
import fr.maillage.command.venue.SourceDelta.Outcome;
import fr.maillage.command.venue.Venue;
import fr.maillage.command.venue.VenueCommand;
import fr.maillage.command.venue.VenueSubject;
import fr.maillage.command.venue.VenueVersions;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
import fr.maillage.events.VenueEvent;
import fr.maillage.territory.Territories;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The planner of an import. It finds the venue of each line by the network's own id, then by the source's record, then
 * by national ids that any file may bear; else the venue is new.
 */
final class Planner {

    private static final Pattern WHOLE = Pattern.compile("\\d+");

    private final CommandLog log;
    private final KnownVenues known;
    private final CarrierLookup carriers;
    private final Actor actor;
    private final @Nullable UUID actingFor;
    private final LabelStanding standing;
    private final LocalDate today;
    private final Map<UUID, Integer> lineOfVenue = new HashMap<>();

    Planner(CommandLog log, KnownVenues known, Caller caller, LocalDate today) {
        this.log = log;
        this.known = known;
        this.carriers = new CarrierLookup(log);
        this.actor = caller.actor();
        this.actingFor = caller.structure();
        this.standing = LabelStandings.by(caller);
        this.today = today;
    }

    /** The plans for several candidates, whose known data is looked up together. */
    List<Plan> plan(List<VenueCandidate> candidates) {
        var holders = log.holders(candidates.stream().flatMap(Planner::claims).collect(toUnmodifiableSet()));
        var own = log
                .histories(candidates.stream()
                        .flatMap(candidate -> NationalId.own(candidate.source().id()).stream())
                        .collect(toUnmodifiableSet()))
                .entrySet()
                .stream()
                .filter(history -> history.getValue().getFirst().event() instanceof VenueEvent)
                .collect(toMap(Map.Entry::getKey, history -> VenueVersions.of(history.getValue())));
        return candidates.stream()
                .map(candidate -> once(within(plan(candidate, holders, own))))
                .toList();
    }

    /** The plan, or the line's refusal where the caller may not act for the structure that is to carry the venue. */
    private Plan within(Plan plan) {
        var structure =
                switch (plan) {
                    case Plan.Declare declare -> declare.structure();
                    case Plan.Hear hear -> hear.attachTo();
                    case Plan.Echo echo -> null;
                    case Plan.Leave leave -> null;
                };
        if (structure == null) {
            return plan;
        }
        try {
            Rights.checkActsFor(actor, structure, carriers.seat(structure));
            return plan;
        } catch (Refusal refusal) {
            return new Plan.Leave(plan.candidate(), new LineOutcome.Refused(refusal.code(), refusal.message()));
        }
    }

    private Plan plan(VenueCandidate candidate, Map<Claim, UUID> holders, Map<UUID, VenueVersions> own) {
        var id = candidate.source().id();
        var structure = pivot(candidate)
                .map(holders::get)
                .filter(holder -> carriers.knows(actor, holder))
                .orElse(null);
        var mine =
                NationalId.own(id).stream().filter(own::containsKey).distinct().toList();
        var national = NationalId.tokens(id).stream()
                .map(token -> holders.get(VenueSubject.national(token)))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (!mine.isEmpty() && NationalId.parts(id).size() == 1) {
            var venue = mine.getFirst();
            return hear(
                    candidate,
                    candidate.correct(venue, standing, Objects.requireNonNull(own.get(venue))),
                    structure,
                    null);
        }
        if (!mine.isEmpty()) {
            return echo(
                    candidate,
                    Stream.concat(mine.stream(), national.stream()).distinct().toList(),
                    mine);
        }
        for (var record : records(candidate.source()).toList()) {
            var holder = holders.get(claim(record));
            if (holder != null) {
                var last = venue(holder).lastSaid(record);
                return hear(candidate, candidate.read(holder, standing, today, record), structure, last);
            }
        }
        if (national.size() > 1) {
            return echo(candidate, national, List.of());
        }
        if (!national.isEmpty()) {
            return underAnotherName(candidate, national.getFirst(), structure);
        }
        return declare(candidate, structure, candidate.source(), List.of());
    }

    private Plan declare(
            VenueCandidate candidate, @Nullable UUID structure, SourceRecord record, List<ImportIssue> issues) {
        return new Plan.Declare(candidate, structure == null ? actingFor : structure, record, issues);
    }

    /**
     * The plan for a venue known by a national id under another source. Such an id is one place in all files, unless
     * the two records have nothing else in common.
     */
    private Plan underAnotherName(VenueCandidate candidate, UUID id, @Nullable UUID structure) {
        var venue = venue(id);
        if (isAlike(candidate, id, venue)) {
            return hearOther(candidate, id, venue.lastSaid(candidate.source()), structure);
        }
        var issue = issue(
                candidate,
                known.name(id)
                        .map(name -> ImportReason.ID_ELSEWHERE.with(
                                candidate.source().id(), name))
                        .orElseGet(() -> ImportReason.ID_ELSEWHERE_MASKED.with(
                                candidate.source().id(), id)));
        return declare(candidate, structure, aside(candidate.source()), List.of(issue));
    }

    /**
     * The plan for another source's statement. A source without a former statement knows nothing of the changes since
     * its day.
     */
    private Plan hearOther(
            VenueCandidate candidate, UUID venue, @Nullable SourceRecord last, @Nullable UUID structure) {
        var source = candidate.source();
        var day = last == null ? day(venue) : source.saidOn();
        return source.saidOn().isBefore(day)
                ? new Plan.Leave(
                        candidate,
                        new LineOutcome.Heard(Outcome.OUTDATED, 0, new SourceRecord(source.name(), source.id(), day)))
                : hear(candidate, candidate.read(venue, standing, today, source), structure, last);
    }

    /**
     * Whether a candidate is in the same commune as a venue or has its name. A masked name is not compared, because
     * that would tell it to anybody who guesses.
     */
    private boolean isAlike(VenueCandidate candidate, UUID id, Venue venue) {
        var content = venue.content();
        return candidate.place().communeCode().equals(content.place().communeCode())
                || Territories.plain(candidate.profile().name())
                                .equals(Territories.plain(content.profile().name()))
                        && !known.hidesItsName(id);
    }

    private Plan hear(
            VenueCandidate candidate, VenueCommand word, @Nullable UUID structure, @Nullable SourceRecord last) {
        var venue = venue(word.id());
        // The record that the network exported repeats the pivot that the venue has already.
        var attaches = venue.structureId() == null
                && !(word instanceof VenueCommand.CorrectVenue
                        && Objects.equals(candidate.pivot(), venue.declared().pivot()));
        return new Plan.Hear(
                candidate, word, attaches ? structure : null, last, Untaken.of(candidate, word, venue, today));
    }

    /**
     * The plan for a line that joins several ids. Nothing is read from it; only new ids of the one venue that it means
     * are kept.
     */
    private Plan echo(VenueCandidate candidate, List<UUID> venues, List<UUID> mine) {
        if (venues.size() > 1) {
            var issue = issue(
                    candidate,
                    ImportReason.IDS_JOINED.with(venues.stream()
                            .map(venue -> known.name(venue)
                                    .map(ImportReason.NAMED::with)
                                    .orElseGet(() -> ImportReason.MASKED.with(venue)))
                            .toList()));
            return new Plan.Echo(candidate, null, List.of(issue));
        }
        var venue = venues.getFirst();
        var aliased = venue(venue).aliases();
        var aliases = NationalId.tokens(candidate.source().id()).stream()
                .filter(token -> !aliased.contains(token))
                .filter(token -> NationalId.own(token).stream().noneMatch(mine::contains))
                .toList();
        return new Plan.Echo(
                candidate,
                aliases.isEmpty()
                        ? null
                        : new VenueCommand.AliasVenue(venue, candidate.source().name(), aliases),
                List.of());
    }

    /**
     * The plan, or the line's refusal where an earlier line was about the same venue. The first counts: if the last
     * did, the two would undo each other on every run.
     */
    private Plan once(Plan plan) {
        if (!(plan instanceof Plan.Hear hear)) {
            return plan;
        }
        var line = plan.candidate().line();
        var first = lineOfVenue.putIfAbsent(hear.word().id(), line);
        return first == null || first == line
                ? plan
                : new Plan.Leave(plan.candidate(), new LineOutcome.Refused(ImportReason.ID_REPEATED_ALIAS.with(first)));
    }

    /** The day of the venue's last change or confirmation. */
    private LocalDate day(UUID venue) {
        return VenueVersions.of(
                        Objects.requireNonNull(log.histories(Set.of(venue)).get(venue)))
                .on();
    }

    private Venue venue(UUID id) {
        return (Venue) log.state(id).orElseThrow();
    }

    private static Stream<Claim> claims(VenueCandidate candidate) {
        return Stream.of(
                        records(candidate.source()).map(Planner::claim),
                        NationalId.tokens(candidate.source().id()).stream().map(VenueSubject::national),
                        pivot(candidate).stream())
                .flatMap(claims -> claims);
    }

    private static Claim claim(SourceRecord record) {
        return VenueSubject.source(record.name(), record.id());
    }

    /** A source's record under each id that it may have entered the log with. A number was once taken for a decimal. */
    private static Stream<SourceRecord> records(SourceRecord record) {
        var written = Stream.of(record, aside(record));
        return WHOLE.matcher(record.id()).matches()
                ? Stream.concat(
                        written, Stream.of(new SourceRecord(record.name(), record.id() + ".0", record.saidOn())))
                : written;
    }

    /** The record under an id that has a meaning in its own source only. */
    private static SourceRecord aside(SourceRecord record) {
        return new SourceRecord(record.name(), record.name() + ":" + record.id(), record.saidOn());
    }

    private static Optional<Claim> pivot(VenueCandidate candidate) {
        return Optional.ofNullable(candidate.pivot()).map(Carrier::pivot);
    }

    private static ImportIssue issue(VenueCandidate candidate, Message message) {
        return new ImportIssue(candidate.line(), "id", candidate.source().id(), message);
    }
}
