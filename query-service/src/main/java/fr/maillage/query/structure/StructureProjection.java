package fr.maillage.query.structure;

import fr.maillage.events.StructureEvent;
import fr.maillage.events.StructureEvent.MembershipAccepted;
import fr.maillage.events.StructureEvent.MembershipEnded;
import fr.maillage.events.StructureEvent.MembershipRefused;
import fr.maillage.events.StructureEvent.MembershipRequested;
import fr.maillage.events.StructureEvent.StructureDescribed;
import fr.maillage.events.StructureEvent.StructureRegistered;
import fr.maillage.events.StructureEvent.StructureRenumbered;
import fr.maillage.query.projection.Column;
import fr.maillage.query.projection.Lexemes;
import fr.maillage.query.projection.Projection;
import fr.maillage.query.projection.RecordProjection;
import fr.maillage.query.reading.Vocabulary;
import fr.maillage.query.reading.Words;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The projection of structures: one view of each, folded from its events. */
public final class StructureProjection extends RecordProjection<StructureEvent, StructureView> {

    public StructureProjection() {
        super("structure", StructureEvent.class, StructureView.class);
    }

    @Override
    public int version() {
        return 4;
    }

    /** A structure stays public: a former member carries venues and led workshops that people still look up. */
    @Override
    public String seenByEverybody() {
        return "one.public_from IS NOT NULL";
    }

    /** A structure that only asked, or was refused, is visible to the hub and to its own people. */
    @Override
    public String seenByMembers() {
        return seenByEverybody() + " OR one.id = ANY({reader})";
    }

    @Override
    public String seenByOutsiders() {
        return seenByMembers();
    }

    @Override
    public List<Column<StructureView>> columns() {
        return List.of(
                Column.commune("commune", view -> view.profile().communeCode()),
                Column.<StructureView>text("name", view -> view.profile().name()),
                Column.<StructureView>text(
                        "sort", view -> Words.plain(view.profile().name())),
                Column.lexemes("search", StructureProjection::search),
                Column.text("pivot", StructureView::pivot),
                Column.<StructureView>texts("pivots", StructureView::pivots).indexed("gin (pivots)"),
                Column.text("kind", view -> view.profile().kind().name()),
                Column.text("membership", view -> view.membership().status().name()),
                Column.number("public_from", StructureView::publicFrom),
                Column.day("membership_since", view -> view.membership().since()));
    }

    private static Lexemes search(StructureView view) {
        return Vocabulary.of(view.profile().name())
                .and(String.join(" ", view.pivots()))
                .lexemes();
    }

    @Override
    protected @Nullable StructureView begun(StructureEvent event, RecordedEvent recorded) {
        return event instanceof StructureRegistered registered ? registered(registered, recorded) : null;
    }

    private static StructureView registered(StructureRegistered registered, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        return new StructureView(
                recorded.subject(),
                recorded.sequence(),
                Stream.ofNullable(registered.pivot())
                        .map(pivot -> new StructureNumber(pivot, null))
                        .toList(),
                registered.profile(),
                Membership.NONE,
                null,
                day,
                day);
    }

    @Override
    protected StructureView after(StructureView before, StructureEvent event, RecordedEvent recorded) {
        var day = Paris.dayOf(recorded.recordedAt());
        return new StructureView(
                before.id(),
                recorded.sequence(),
                numbers(before, event),
                event instanceof StructureDescribed described ? described.profile() : before.profile(),
                membership(before.membership(), event, day),
                before.publicFrom() == null && event instanceof MembershipAccepted
                        ? Long.valueOf(recorded.sequence())
                        : before.publicFrom(),
                before.registeredOn(),
                day);
    }

    private static List<StructureNumber> numbers(StructureView before, StructureEvent event) {
        return event instanceof StructureRenumbered next
                ? Projection.adding(before.numbers(), new StructureNumber(next.pivot(), next.on()))
                : before.numbers();
    }

    private static Membership membership(Membership before, StructureEvent event, LocalDate day) {
        return switch (event) {
            case StructureRegistered same -> before;
            case StructureDescribed same -> before;
            case StructureRenumbered same -> before;
            case MembershipRequested requested -> new Membership(MembershipStatus.REQUESTED, day, null);
            case MembershipAccepted accepted -> new Membership(MembershipStatus.MEMBER, accepted.since(), null);
            case MembershipRefused refused -> new Membership(MembershipStatus.REFUSED, day, refused.reason());
            case MembershipEnded ended -> new Membership(MembershipStatus.ENDED, ended.on(), ended.reason());
        };
    }
}
