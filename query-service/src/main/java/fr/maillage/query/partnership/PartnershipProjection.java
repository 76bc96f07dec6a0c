package fr.maillage.query.partnership;

import fr.maillage.events.NetworkEvent;
import fr.maillage.events.PartnershipEvent;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import fr.maillage.events.ResourceEvent;
import fr.maillage.events.ReviewEvent;
import fr.maillage.events.StructureEvent;
import fr.maillage.events.VenueEvent;
import fr.maillage.events.WorkshopEvent;
import fr.maillage.query.partnership.PartnershipView.Answer;
import fr.maillage.query.partnership.PartnershipView.Departure;
import fr.maillage.query.partnership.PartnershipView.Ending;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Paris;
import fr.maillage.query.reading.Words;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The partnerships of the network, folded from what was said of each. */
public final class PartnershipProjection implements Projection<PartnershipView> {

    @Override
    public String name() {
        return "partnership";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PartnershipView> viewType() {
        return PartnershipView.class;
    }

    @Override
    public Set<Class<? extends NetworkEvent>> ignored() {
        return Set.of(
                StructureEvent.class, VenueEvent.class, ResourceEvent.class, WorkshopEvent.class, ReviewEvent.class);
    }

    @Override
    public String seenByMembers() {
        return "one.formed OR one.concerned && {reader}";
    }

    @Override
    public List<Column<PartnershipView>> columns() {
        return List.of(
                Column.commune(
                        "commune", view -> view.communes().stream().findFirst().orElse(null)),
                Column.<PartnershipView>integers("communes", PartnershipProjection::communes)
                        .indexed("gin (communes)"),
                Column.<PartnershipView>uuids("parties", PartnershipView::parties)
                        .indexed("gin (parties)"),
                Column.<PartnershipView>uuids("concerned", PartnershipView::concerned)
                        .indexed("gin (concerned)"),
                Column.uuids("awaited", PartnershipView::awaited),
                Column.uuid("proposer", PartnershipView::proposer),
                Column.text("status", view -> view.status().name()),
                Column.flag("formed", view -> view.formedAt() != null),
                Column.text("nature", view -> view.terms().nature().name()),
                Column.text("territory", view -> view.terms().territory()),
                Column.day("starts_on", view -> view.terms().startsOn()),
                Column.day("ends_on", PartnershipView::endsOn),
                Column.day("ended_on", PartnershipProjection::endedOn),
                Column.instant("proposed_at", PartnershipView::proposedAt),
                Column.text("title", view -> view.terms().title()),
                Column.text("sort", view -> Words.plain(view.terms().title())),
                Column.<PartnershipView>text("search", PartnershipProjection::search)
                        .searched());
    }

    private static List<Integer> communes(PartnershipView view) {
        return view.communes().stream().map(CommuneKey::of).toList();
    }

    private static @Nullable LocalDate endedOn(PartnershipView view) {
        return view.ended() == null ? null : view.ended().on();
    }

    private static String search(PartnershipView view) {
        return Words.plain(view.terms().title() + " "
                + Objects.requireNonNullElse(view.terms().goals(), ""));
    }

    @Override
    public Optional<UUID> subject(RecordedEvent recorded) {
        // What its parties are called is joined when it is read.
        return recorded.event() instanceof PartnershipEvent ? Optional.of(recorded.subject()) : Optional.empty();
    }

    @Override
    public @Nullable PartnershipView apply(@Nullable PartnershipView before, RecordedEvent recorded) {
        if (before != null && recorded.sequence() <= before.sequence()) {
            return before;
        }
        var day = Paris.dayOf(recorded.recordedAt());
        return switch (recorded.event()) {
            case PartnershipProposed proposed -> begun(proposed, recorded);
            case PartnershipEvent event ->
                before == null ? null : after(before, event, recorded).said(recorded.sequence(), day);
            default -> before;
        };
    }

    private static PartnershipView begun(PartnershipProposed proposed, RecordedEvent recorded) {
        return new PartnershipView(
                recorded.subject(),
                recorded.sequence(),
                proposed.proposerId(),
                proposed.partners(),
                proposed.communes(),
                proposed.terms(),
                List.of(),
                List.of(),
                PartnershipStatus.PROPOSED,
                proposed.terms().endsOn(),
                recorded.recordedAt(),
                null,
                null,
                Paris.dayOf(recorded.recordedAt()));
    }

    private static PartnershipView after(PartnershipView before, PartnershipEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        return switch (event) {
            case PartnershipProposed same -> before;
            case PartnershipAccepted by -> before.with(new Answer(by.structureId(), true, day, null));
            case PartnershipDeclined by ->
                before.with(new Answer(by.structureId(), false, day, by.reason()))
                        .at(PartnershipStatus.DECLINED);
            case PartnershipFormed formed -> before.formed(recorded.recordedAt());
            case PartnershipRenewed renewed -> before.until(renewed.until());
            case PartnershipLeft by -> before.without(new Departure(by.structureId(), by.on()));
            case PartnershipEnded ended -> before.over(new Ending(ended.on(), ended.reason()));
        };
    }
}
