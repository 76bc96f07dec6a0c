package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipEvent;
import fr.maillage.events.PartnershipEvent.PartnershipAccepted;
import fr.maillage.events.PartnershipEvent.PartnershipDeclined;
import fr.maillage.events.PartnershipEvent.PartnershipEnded;
import fr.maillage.events.PartnershipEvent.PartnershipFormed;
import fr.maillage.events.PartnershipEvent.PartnershipLeft;
import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipEvent.PartnershipRenewed;
import fr.maillage.query.partnership.PartnershipView.Answer;
import fr.maillage.query.partnership.PartnershipView.Departure;
import fr.maillage.query.partnership.PartnershipView.Ending;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.projection.RecordProjection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The projection of partnerships: one view of each, folded from its events. */
public final class PartnershipProjection extends RecordProjection<PartnershipEvent, PartnershipView> {

    public PartnershipProjection() {
        super("partnership", PartnershipEvent.class, PartnershipView.class);
    }

    @Override
    public int version() {
        return 2;
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
    protected @Nullable PartnershipView begun(PartnershipEvent event, RecordedEvent recorded) {
        return event instanceof PartnershipProposed proposed ? proposed(proposed, recorded) : null;
    }

    private static PartnershipView proposed(PartnershipProposed proposed, RecordedEvent recorded) {
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

    @Override
    protected PartnershipView after(PartnershipView before, PartnershipEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        return new PartnershipView(
                before.id(),
                recorded.sequence(),
                before.proposer(),
                before.partners(),
                before.communes(),
                before.terms(),
                answers(before.answers(), event, day),
                event instanceof PartnershipLeft by
                        ? Projection.adding(before.left(), new Departure(by.structureId(), by.on()))
                        : before.left(),
                status(before.status(), event),
                event instanceof PartnershipRenewed renewed ? renewed.until() : before.endsOn(),
                before.proposedAt(),
                event instanceof PartnershipFormed ? recorded.recordedAt() : before.formedAt(),
                event instanceof PartnershipEnded it ? new Ending(it.on(), it.reason()) : before.ended(),
                day);
    }

    private static List<Answer> answers(List<Answer> before, PartnershipEvent event, LocalDate day) {
        return switch (event) {
            case PartnershipAccepted by -> Projection.adding(before, new Answer(by.structureId(), true, day, null));
            case PartnershipDeclined by ->
                Projection.adding(before, new Answer(by.structureId(), false, day, by.reason()));
            default -> before;
        };
    }

    /** The state after an event. One refusal ends the proposal. */
    private static PartnershipStatus status(PartnershipStatus before, PartnershipEvent event) {
        return switch (event) {
            case PartnershipProposed proposed -> PartnershipStatus.PROPOSED;
            case PartnershipAccepted same -> before;
            case PartnershipDeclined declined -> PartnershipStatus.DECLINED;
            case PartnershipFormed formed -> PartnershipStatus.FORMED;
            case PartnershipRenewed same -> before;
            case PartnershipLeft same -> before;
            case PartnershipEnded ended -> PartnershipStatus.ENDED;
        };
    }
}
