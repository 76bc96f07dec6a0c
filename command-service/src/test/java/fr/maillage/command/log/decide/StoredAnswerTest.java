package fr.maillage.command.log.decide;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.command.FieldError;
import fr.maillage.command.Message;
import fr.maillage.command.Refusal;
import fr.maillage.command.log.LogReason;
import fr.maillage.command.log.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What was answered is answered again, also where it was kept by a version that worded it in French. */
class StoredAnswerTest {

    @Test
    void a_refusal_is_kept_with_its_reason_and_what_it_names() {
        var message = LogReason.ACTOR_OTHER.with(LocalDate.of(2026, 3, 1), List.of(LogReason.ACTOR_OUTSIDE), 12);
        var refusal = new Refusal(
                "venue.on.odd",
                message,
                List.of(new FieldError("on", "venue.on.odd", message)),
                Refusal.Kind.RULE,
                Map.of("taken", 3));

        var kept = read(StoredAnswer.write(List.of(StoredAnswer.refused(refusal))));

        assertThat(kept.code()).isEqualTo("venue.on.odd");
        assertThat(kept.message()).isEqualTo(message);
        assertThat(kept.errors()).isEqualTo(refusal.errors());
        assertThat(kept.kind()).isEqualTo(Refusal.Kind.RULE);
        assertThat(kept.more()).isEqualTo(Map.of("taken", 3));
    }

    @Test
    void a_refusal_that_was_kept_in_french_is_answered_as_it_was() {
        var kept = read("""
                [{"code":"venue.closed","message":"Ce lieu est fermé.","kind":"RULE","more":{},
                  "errors":[{"field":"on","code":"venue.on.odd","message":"Ce jour n'est {pas} bon."}]}]
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(kept.message()).isEqualTo(Message.worded("Ce lieu est fermé."));
        assertThat(kept.errors())
                .containsExactly(new FieldError("on", "venue.on.odd", Message.worded("Ce jour n'est {pas} bon.")));
    }

    private static Refusal read(byte[] kept) {
        var verdict = StoredAnswer.read(kept).getFirst().verdict(0);
        return (Refusal) ((Verdict.Refused) verdict).reason();
    }
}
