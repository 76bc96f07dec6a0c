package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipEvent;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The projection of partnerships: one view of each, folded from its events. */
public final class PartnershipProjection implements Projection<PartnershipView> {

    @Override
    public String name() {
        return "partnership";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public Class<PartnershipView> viewType() {
        return PartnershipView.class;
    }

    @Override
    public Set<Class<?>> reads() {
        return Set.of(PartnershipEvent.class);
    }

    @Override
    public String seenByMembers() {
        return "one.formed OR one.concerned && {reader}";
    }

    @Override
    public String seenByOutsiders() {
        return "one.concerned && {reader}";
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
                Column.lexemes("search", PartnershipProjection::search));
    }

    private static List<Integer> communes(PartnershipView view) {
        return view.communes().stream().map(CommuneKey::of).toList();
    }

    private static @Nullable LocalDate endedOn(PartnershipView view) {
        return view.ended() == null ? null : view.ended().on();
    }

    private static Lexemes search(PartnershipView view) {
        return Vocabulary.of(view.terms().title()).and(view.terms().goals()).lexemes();
    }

    @Override
    public Optional<UUID> subject(RecordedEvent recorded) {
        // The names of its parties are joined at read time.
        return recorded.event() instanceof PartnershipEvent ? Optional.of(recorded.subject()) : Optional.empty();
    }

    @Override
    public @Nullable PartnershipView apply(@Nullable PartnershipView before, RecordedEvent recorded) {
        if (before != null && recorded.sequence() <= before.sequence()) {
            return before;
        }
        return switch (recorded.event()) {
            case PartnershipProposed proposed -> new PartnershipDraft(proposed, recorded).view(recorded);
            case PartnershipEvent event -> before == null ? null : after(new PartnershipDraft(before), event, recorded);
            default -> before;
        };
    }

    private static PartnershipView after(PartnershipDraft draft, PartnershipEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        switch (event) {
            case PartnershipProposed same -> {}
            case PartnershipAccepted by -> draft.accept(by.structureId(), day);
            case PartnershipDeclined by -> draft.decline(by.structureId(), day, by.reason());
            case PartnershipFormed formed -> draft.form(recorded.recordedAt());
            case PartnershipRenewed renewed -> draft.endsOn = renewed.until();
            case PartnershipLeft by -> draft.leave(by.structureId(), by.on());
            case PartnershipEnded ended -> draft.end(ended.on(), ended.reason());
        }
        return draft.view(recorded);
    }
}
