package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipEvent.PartnershipProposed;
import fr.maillage.events.PartnershipTerms;
import fr.maillage.query.partnership.PartnershipView.Answer;
import fr.maillage.query.partnership.PartnershipView.Departure;
import fr.maillage.query.partnership.PartnershipView.Ending;
import fr.maillage.time.Paris;
import fr.maillage.wire.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partnership's view while one event is applied to it. */
final class PartnershipDraft {

    private final UUID proposer;
    private final List<UUID> partners;
    private final List<String> communes;
    private final PartnershipTerms terms;
    private final Instant proposedAt;
    private final List<Answer> answers;
    private final List<Departure> left;
    private PartnershipStatus status;

    @Nullable LocalDate endsOn;

    private @Nullable Instant formedAt;
    private @Nullable Ending ended;

    PartnershipDraft(PartnershipView before) {
        proposer = before.proposer();
        partners = before.partners();
        communes = before.communes();
        terms = before.terms();
        proposedAt = before.proposedAt();
        answers = new ArrayList<>(before.answers());
        left = new ArrayList<>(before.left());
        status = before.status();
        endsOn = before.endsOn();
        formedAt = before.formedAt();
        ended = before.ended();
    }

    PartnershipDraft(PartnershipProposed proposed, RecordedEvent recorded) {
        proposer = proposed.proposerId();
        partners = proposed.partners();
        communes = proposed.communes();
        terms = proposed.terms();
        proposedAt = recorded.recordedAt();
        answers = List.of();
        left = List.of();
        status = PartnershipStatus.PROPOSED;
        endsOn = terms.endsOn();
    }

    void accept(UUID by, LocalDate on) {
        answers.add(new Answer(by, true, on, null));
    }

    /** Adds a refusal. One refusal ends the proposal. */
    void decline(UUID by, LocalDate on, @Nullable String reason) {
        answers.add(new Answer(by, false, on, reason));
        status = PartnershipStatus.DECLINED;
    }

    void form(Instant at) {
        status = PartnershipStatus.FORMED;
        formedAt = at;
    }

    void leave(UUID by, LocalDate on) {
        left.add(new Departure(by, on));
    }

    void end(LocalDate on, String reason) {
        status = PartnershipStatus.ENDED;
        ended = new Ending(on, reason);
    }

    PartnershipView view(RecordedEvent recorded) {
        return new PartnershipView(
                recorded.subject(),
                recorded.sequence(),
                proposer,
                partners,
                communes,
                terms,
                List.copyOf(answers),
                List.copyOf(left),
                status,
                endsOn,
                proposedAt,
                formedAt,
                ended,
                Paris.dayOf(recorded.recordedAt()));
    }
}
