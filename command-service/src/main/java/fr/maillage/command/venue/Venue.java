package fr.maillage.command.venue;

import fr.maillage.command.HostVenue;
import fr.maillage.command.Refusal;
import fr.maillage.command.log.Decided;
import fr.maillage.command.venue.Standing.Closed;
import fr.maillage.command.venue.Standing.Open;
import fr.maillage.command.venue.Standing.Suspended;
import fr.maillage.command.venue.VenueCommand.AliasVenue;
import fr.maillage.command.venue.VenueCommand.ClaimVenue;
import fr.maillage.command.venue.VenueCommand.CloseVenue;
import fr.maillage.command.venue.VenueCommand.ConfirmVenue;
import fr.maillage.command.venue.VenueCommand.CorrectVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenue;
import fr.maillage.command.venue.VenueCommand.DeclareVenueAgain;
import fr.maillage.command.venue.VenueCommand.DeclareVenueLabel;
import fr.maillage.command.venue.VenueCommand.DescribeVenue;
import fr.maillage.command.venue.VenueCommand.GrantVenueLabel;
import fr.maillage.command.venue.VenueCommand.ReadVenue;
import fr.maillage.command.venue.VenueCommand.RelocateVenue;
import fr.maillage.command.venue.VenueCommand.ReopenVenue;
import fr.maillage.command.venue.VenueCommand.SetVenueHours;
import fr.maillage.command.venue.VenueCommand.SetVenueOffer;
import fr.maillage.command.venue.VenueCommand.SuspendVenue;
import fr.maillage.command.venue.VenueCommand.WithdrawVenueLabel;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A venue, with its rules. A command that changes nothing yields no event. A closed venue accepts no command but to be
 * opened again.
 *
 * @param declared the event by which it entered the record
 * @param structureId the structure that carries it; null until one is known
 * @param confirmedOn the last day on which somebody confirmed the record; null where nobody has
 * @param aliases national ids under which it is known elsewhere
 * @param statements the last statement of each source about it, by the source's voice
 */
public record Venue(
        VenueDeclared declared,
        @Nullable UUID structureId,
        VenueContent content,
        Standing standing,
        @Nullable LocalDate confirmedOn,
        Set<String> aliases,
        Map<String, SourceStatement> statements)
        implements HostVenue {

    @Override
    public @Nullable UUID carrier() {
        return structureId;
    }

    @Override
    public boolean isClosedOn(LocalDate day) {
        return standing instanceof Closed closed && !day.isBefore(closed.on());
    }

    @Override
    public List<String> communes() {
        return List.of(content.place().communeCode());
    }

    /** The venue that a declaration would begin. */
    public static Venue begun(DeclareVenue command) {
        return begin(declare(command));
    }

    static VenueDeclared declare(DeclareVenue command) {
        return new VenueDeclared(
                command.structureId(),
                command.pivot(),
                command.profile(),
                command.place(),
                command.hours(),
                command.offer(),
                command.labels(),
                command.labels().isEmpty() ? null : command.labelStanding(),
                command.source());
    }

    /**
     * The outcome that an import run would count for a line with this command.
     *
     * @param word what a line becomes: a {@link ReadVenue} or a {@link CorrectVenue}
     * @throws Refusal where the venue is closed
     * @throws IllegalArgumentException for any other command
     */
    public SourceDelta.Outcome outcome(VenueCommand word) {
        return switch (word) {
            case ReadVenue heard -> read(heard).outcome();
            case CorrectVenue sent -> read(sent).outcome();
            default -> throw new IllegalArgumentException("no line says " + word.getClass());
        };
    }

    /** The source's record that last stated something of the venue under one of its ids; null where none did. */
    public @Nullable SourceRecord lastSaid(SourceRecord record) {
        return SourceStatement.last(statements, record)
                .map(SourceStatement::record)
                .orElse(null);
    }

    /**
     * The difference that a source's statement makes; no events where it changes nothing.
     *
     * @throws Refusal where the venue is closed
     */
    public SourceDelta read(ReadVenue word) {
        refuseWhereClosed(word);
        return SourceDelta.of(word, content, SourceStatement.last(statements, word.source()), aliases);
    }

    /**
     * The difference that the venue's own record makes when it is sent back; no events where it changes nothing.
     *
     * @throws Refusal where the venue is closed
     */
    public SourceDelta read(CorrectVenue record) {
        refuseWhereClosed(record);
        return SourceDelta.of(record, content);
    }

    /**
     * The events that follow from a command; none where it changes nothing.
     *
     * @throws Refusal where a rule forbids it
     */
    List<VenueEvent> decide(VenueCommand command) {
        refuseWhereClosed(command);
        return switch (command) {
            case DeclareVenue declaration -> again(declaration);
            case DeclareVenueAgain again -> again(again.declaration());
            case ReadVenue word -> read(word).events();
            case CorrectVenue sent -> read(sent).events();
            case AliasVenue alias -> alias(alias);
            case ClaimVenue claim -> claim(claim.structureId());
            case DescribeVenue describe ->
                unless(content.profile().equals(describe.profile()), new VenueDescribed(describe.profile(), null));
            case RelocateVenue relocate ->
                unless(content.place().equals(relocate.place()), new VenueRelocated(relocate.place(), null));
            case SetVenueHours set ->
                unless(Objects.equals(content.hours(), set.hours()), new VenueHoursSet(set.hours(), null));
            case SetVenueOffer set -> unless(content.offer().equals(set.offer()), new VenueOfferSet(set.offer(), null));
            case DeclareVenueLabel declare -> label(content.held(declare.label()), LabelStanding.DECLARED);
            case GrantVenueLabel grant -> label(content.held(grant.label()), LabelStanding.GRANTED);
            case WithdrawVenueLabel withdraw -> withdraw(content.held(withdraw.label()));
            case SuspendVenue suspend -> suspend(suspend);
            case ReopenVenue reopen -> reopen(reopen.on());
            case CloseVenue close -> List.of(new VenueClosed(close.on(), close.reason()));
            case ConfirmVenue confirm ->
                unless(
                        confirmedOn != null && !confirm.on().isAfter(confirmedOn),
                        new VenueConfirmed(confirm.on(), null));
        };
    }

    /**
     * The events that follow from a command, with the outcome that an import run counts for a line.
     *
     * @throws Refusal where a rule forbids it
     */
    Decided<VenueEvent> answer(VenueCommand command) {
        return switch (command) {
            case ReadVenue word -> read(word).decided();
            case CorrectVenue sent -> read(sent).decided();
            default -> new Decided<>(decide(command), null);
        };
    }

    /**
     * The venue after an event.
     *
     * @param before null for the first event
     */
    static Venue evolve(@Nullable Venue before, VenueEvent event) {
        return event instanceof VenueDeclared declared
                ? begin(declared)
                : Objects.requireNonNull(before, "a venue begins by being declared")
                        .after(event);
    }

    private static Venue begin(VenueDeclared declared) {
        var content = VenueContent.of(declared);
        var source = declared.source();
        return new Venue(
                declared,
                declared.structureId(),
                content,
                new Open(),
                null,
                source == null ? Set.of() : Set.copyOf(NationalId.tokens(source.id())),
                SourceStatement.after(Map.of(), declared, null, content));
    }

    private Venue after(VenueEvent event) {
        var now = content.after(event);
        var heard = SourceStatement.after(statements, event, content, now);
        return switch (event) {
            case VenueDeclared again -> begin(again);
            case VenueClaimed claimed ->
                new Venue(declared, claimed.structureId(), now, standing, confirmedOn, aliases, heard);
            case VenueAliased it -> new Venue(declared, structureId, now, standing, confirmedOn, with(it.id()), heard);
            case VenueSuspended it -> with(new Suspended(it.from(), it.until(), it.reason()));
            case VenueReopened reopened -> with(new Open());
            case VenueClosed closed -> with(new Closed(closed.on()));
            case VenueConfirmed it -> new Venue(declared, structureId, now, standing, latest(it.on()), aliases, heard);
            case VenueDescribed it -> with(now, heard);
            case VenueRelocated it -> with(now, heard);
            case VenueHoursSet it -> with(now, heard);
            case VenueOfferSet it -> with(now, heard);
            case VenueLabelDeclared it -> with(now, heard);
            case VenueLabelGranted it -> with(now, heard);
            case VenueLabelWithdrawn it -> with(now, heard);
        };
    }

    private Venue with(Standing next) {
        return new Venue(declared, structureId, content, next, confirmedOn, aliases, statements);
    }

    private Venue with(VenueContent now, Map<String, SourceStatement> heard) {
        return new Venue(declared, structureId, now, standing, confirmedOn, aliases, heard);
    }

    private Set<String> with(String alias) {
        return Stream.concat(aliases.stream(), Stream.of(alias)).collect(Collectors.toUnmodifiableSet());
    }

    private List<VenueEvent> alias(AliasVenue alias) {
        return SourceDelta.aliases(alias.source(), alias.aliases(), aliases);
    }

    /** The later day of confirmation: a source may confirm a day before the one that a member has confirmed since. */
    private LocalDate latest(LocalDate on) {
        return confirmedOn != null && confirmedOn.isAfter(on) ? confirmedOn : on;
    }

    private List<VenueEvent> again(DeclareVenue declaration) {
        if (declare(declaration).equals(declared)) {
            return List.of();
        }
        throw Refusal.conflict(VenueReason.ID_TAKEN);
    }

    private List<VenueEvent> claim(UUID claimant) {
        if (structureId != null && !structureId.equals(claimant)) {
            throw Refusal.conflict(VenueReason.STRUCTURE_HELD);
        }
        return unless(claimant.equals(structureId), new VenueClaimed(claimant));
    }

    private List<VenueEvent> label(Label label, LabelStanding standing) {
        return unless(content.has(label, standing), labelled(label, standing, null));
    }

    /**
     * The event by which a label has a standing.
     *
     * @param source null where it does not come from a file
     */
    static VenueEvent labelled(Label label, LabelStanding standing, @Nullable SourceRecord source) {
        return switch (standing) {
            case DECLARED -> new VenueLabelDeclared(label, source);
            case GRANTED -> new VenueLabelGranted(label, source);
        };
    }

    private List<VenueEvent> withdraw(Label label) {
        return unless(!content.labels().contains(label), new VenueLabelWithdrawn(label, null));
    }

    private List<VenueEvent> suspend(SuspendVenue command) {
        if (command.until() != null && command.until().isBefore(command.from())) {
            throw Refusal.field("until", VenueReason.UNTIL_BEFORE_FROM);
        }
        var next = new Suspended(command.from(), command.until(), command.reason());
        return unless(next.equals(standing), new VenueSuspended(next.from(), next.until(), next.reason()));
    }

    private List<VenueEvent> reopen(LocalDate on) {
        if (standing instanceof Closed closed && on.isBefore(closed.on())) {
            throw Refusal.field("on", VenueReason.ON_BEFORE_CLOSING, closed.on());
        }
        return unless(standing instanceof Open, new VenueReopened(on));
    }

    private void refuseWhereClosed(VenueCommand command) {
        var allowed = command instanceof ReopenVenue || command instanceof DeclareVenueAgain;
        if (standing instanceof Closed closed && !allowed) {
            throw Refusal.rule(VenueReason.CLOSED, closed.on());
        }
    }

    private static List<VenueEvent> unless(boolean already, VenueEvent event) {
        return already ? List.of() : List.of(event);
    }
}
