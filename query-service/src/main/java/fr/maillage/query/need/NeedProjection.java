package fr.maillage.query.need;

import fr.maillage.events.NeedEvent;
import fr.maillage.events.NeedEvent.AnswerWithdrawn;
import fr.maillage.events.NeedEvent.NeedAnswered;
import fr.maillage.events.NeedEvent.NeedDescribed;
import fr.maillage.events.NeedEvent.NeedExpressed;
import fr.maillage.events.NeedEvent.NeedJoined;
import fr.maillage.events.NeedEvent.NeedLeft;
import fr.maillage.events.NeedEvent.NeedMet;
import fr.maillage.events.NeedEvent.NeedWithdrawn;
import fr.maillage.events.NeedProfile;
import fr.maillage.query.need.NeedView.Answer;
import fr.maillage.query.need.NeedView.Joined;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.projection.RecordProjection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projection of needs: one view of each, folded from its events. */
public final class NeedProjection extends RecordProjection<NeedEvent, NeedView> {

    public NeedProjection() {
        super("need", NeedEvent.class, NeedView.class);
    }

    @Override
    public int version() {
        return 1;
    }

    /** What passers-by may be able to help with, as long as it is looked for. */
    @Override
    public String seenByEverybody() {
        return "one.status = 'OPEN' AND one.kind IN ('PARTNER', 'ROOM', 'EQUIPMENT')";
    }

    @Override
    public String seenByOutsiders() {
        return seenByEverybody() + " OR one.concerned && {reader}";
    }

    @Override
    public List<Column<NeedView>> columns() {
        return List.of(
                Column.commune("commune", view -> view.profile().communeCode()),
                Column.<NeedView>uuid("structure", NeedView::structureId).indexed(),
                Column.<NeedView>uuids("joined", NeedView::joined).indexed("gin (joined)"),
                Column.<NeedView>uuids("concerned", NeedView::concerned).indexed("gin (concerned)"),
                Column.<NeedView>uuid("through", NeedProjection::through).indexed(),
                Column.text("kind", view -> view.kind().name()),
                Column.text("status", view -> view.status().name()),
                Column.text("theme", view -> view.profile().theme()),
                Column.day("until", view -> view.profile().until()),
                Column.flag("answered", view -> !view.answers().isEmpty()),
                Column.integer("minimum", NeedProjection::minimum),
                Column.integer("total", NeedView::total),
                Column.instant("ready_at", NeedView::readyAt),
                Column.text(
                        "how",
                        view -> view.met() == null ? null : view.met().how().name()),
                Column.integer("bought", NeedProjection::bought),
                Column.number("amount", NeedProjection::amount),
                Column.number("saving", NeedProjection::saving),
                Column.instant("expressed_at", NeedView::expressedAt),
                Column.instant("answered_at", NeedView::answeredAt),
                Column.instant("met_at", NeedView::metAt),
                Column.text("title", view -> view.profile().title()),
                Column.text("sort", view -> Words.plain(view.profile().title())),
                Column.lexemes("search", NeedProjection::search));
    }

    private static @Nullable UUID through(NeedView view) {
        return view.met() == null || view.met().through() == null
                ? null
                : view.met().through().id();
    }

    private static @Nullable Integer minimum(NeedView view) {
        var purchase = view.profile().purchase();
        return purchase == null ? null : Integer.valueOf(purchase.minimum());
    }

    private static @Nullable NeedMet purchase(NeedView view) {
        return view.met() != null && view.met().how() == NeedMet.How.PURCHASE ? view.met() : null;
    }

    private static @Nullable Integer bought(NeedView view) {
        var order = purchase(view);
        return order == null ? null : Integer.valueOf(order.quantity());
    }

    private static @Nullable Long amount(NeedView view) {
        var order = purchase(view);
        return order == null || order.unitPriceCents() == null
                ? null
                : Long.valueOf((long) order.unitPriceCents() * order.quantity());
    }

    /** What was saved by buying together, in cents; null where one of the two prices is not known. */
    private static @Nullable Long saving(NeedView view) {
        var order = purchase(view);
        var terms = view.profile().purchase();
        return order == null || order.unitPriceCents() == null || terms == null || terms.referencePriceCents() == null
                ? null
                : Long.valueOf((long) (terms.referencePriceCents() - order.unitPriceCents()) * order.quantity());
    }

    private static Lexemes search(NeedView view) {
        var profile = view.profile();
        return Vocabulary.of(profile.title())
                .and(profile.description())
                .and(profile.theme() == null ? null : profile.theme().replace('_', ' '))
                .lexemes();
    }

    @Override
    protected @Nullable NeedView begun(NeedEvent event, RecordedEvent recorded) {
        return event instanceof NeedExpressed expressed ? expressed(expressed, recorded) : null;
    }

    private static NeedView expressed(NeedExpressed expressed, RecordedEvent recorded) {
        return new NeedView(
                recorded.subject(),
                recorded.sequence(),
                expressed.structureId(),
                expressed.kind(),
                expressed.profile(),
                List.of(),
                List.of(),
                null,
                null,
                recorded.metadata().axis(),
                recorded.metadata().level(),
                recorded.recordedAt(),
                null,
                ready(expressed.profile(), List.of(), null, recorded),
                null,
                Paris.dayOf(recorded.recordedAt()));
    }

    @Override
    protected NeedView after(NeedView before, NeedEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        var profile = event instanceof NeedDescribed described ? described.profile() : before.profile();
        var joins = joins(before.joins(), event);
        return new NeedView(
                before.id(),
                recorded.sequence(),
                before.structureId(),
                before.kind(),
                profile,
                joins,
                answers(before.answers(), event, day),
                event instanceof NeedMet met ? met : before.met(),
                event instanceof NeedWithdrawn withdrawn ? withdrawn.reason() : before.withdrawal(),
                before.axis(),
                before.level(),
                before.expressedAt(),
                before.answeredAt() == null && event instanceof NeedAnswered
                        ? recorded.recordedAt()
                        : before.answeredAt(),
                ready(profile, joins, before.readyAt(), recorded),
                event instanceof NeedMet ? recorded.recordedAt() : before.metAt(),
                day);
    }

    /** Since when the minimum has been reached, which others may undo by leaving. */
    private static @Nullable Instant ready(
            NeedProfile profile, List<Joined> joins, @Nullable Instant before, RecordedEvent recorded) {
        var purchase = profile.purchase();
        var total =
                profile.quantity() + joins.stream().mapToInt(Joined::quantity).sum();
        return purchase == null || total < purchase.minimum()
                ? null
                : Objects.requireNonNullElse(before, recorded.recordedAt());
    }

    /** Who joined after an event. A structure that says another quantity keeps its place. */
    private static List<Joined> joins(List<Joined> before, NeedEvent event) {
        return switch (event) {
            case NeedJoined by -> {
                var now = new Joined(by.structureId(), by.quantity());
                yield before.stream().anyMatch(one -> one.structure().equals(by.structureId()))
                        ? before.stream()
                                .map(one -> one.structure().equals(by.structureId()) ? now : one)
                                .toList()
                        : Projection.adding(before, now);
            }
            case NeedLeft by ->
                before.stream()
                        .filter(one -> !one.structure().equals(by.structureId()))
                        .toList();
            default -> before;
        };
    }

    /** The answers after an event. The last answer of a structure is the one that counts. */
    private static List<Answer> answers(List<Answer> before, NeedEvent event, LocalDate day) {
        return switch (event) {
            case NeedAnswered by ->
                Projection.adding(
                        without(before, by.structureId()).toList(),
                        new Answer(by.structureId(), by.with(), by.text(), day));
            case AnswerWithdrawn by -> without(before, by.structureId()).toList();
            default -> before;
        };
    }

    private static Stream<Answer> without(List<Answer> answers, UUID structure) {
        return answers.stream().filter(answer -> !answer.structure().equals(structure));
    }
}
