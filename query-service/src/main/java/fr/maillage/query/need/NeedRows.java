package fr.maillage.query.need;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list rows of needs, each with a status badge: what it still waits for, or what became of it. */
@Component
public class NeedRows {

    private final Texts texts;

    NeedRows(Texts texts) {
        this.texts = texts;
    }

    public ListRow row(NeedItem need, ReadSession reading, Address here) {
        return new ListRow(
                need.title(),
                here.record(Needs.KIND, need.id()),
                ListRow.about(
                        texts.of("need.kind." + need.kind()),
                        need.minimum() == null ? null : texts.of("need.purchase"),
                        need.territory().commune().name(),
                        need.structure().name()),
                standing(need),
                need.distance() == null ? until(need, reading.day()) : texts.of("list.km", need.distance()));
    }

    private @Nullable String until(NeedItem need, LocalDate day) {
        return switch (need.status()) {
            case OPEN, LAPSED -> texts.of("need.until", DateFormatter.day(need.until(), day));
            case MET, WITHDRAWN -> null;
        };
    }

    /** The status badge of a need. One that is bought together tells how far it is. */
    public StatusBadge standing(NeedItem need) {
        return switch (need.status()) {
            case OPEN -> open(need);
            case LAPSED -> StatusBadge.lapsed(texts.of("need.lapsed"));
            case MET -> StatusBadge.done(texts.of("need.met"));
            case WITHDRAWN -> StatusBadge.over(texts.of("need.withdrawn"));
        };
    }

    private StatusBadge open(NeedItem need) {
        var minimum = need.minimum();
        if (minimum != null) {
            return need.missing() > 0
                    ? StatusBadge.waits(texts.of("need.sum", need.total(), minimum))
                    : StatusBadge.planned(texts.of("need.reached", need.total(), minimum));
        }
        return need.answers().isEmpty()
                ? StatusBadge.waits(texts.of("need.open"))
                : StatusBadge.planned(texts.of("need.answered", need.answers().size()));
    }
}
