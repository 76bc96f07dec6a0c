package fr.maillage.query.partnership;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list rows of partnerships, each with a status badge. */
@Component
public class PartnershipRows {

    private final Texts texts;

    PartnershipRows(Texts texts) {
        this.texts = texts;
    }

    public ListRow row(PartnershipItem partnership, ReadSession reading, Address here) {
        return new ListRow(
                partnership.title(),
                here.record(Partnerships.KIND, partnership.id()),
                ListRow.about(
                        texts.of("partnership.nature." + partnership.nature()),
                        ListRow.names(partnership.parties().stream())),
                standing(partnership),
                until(partnership, reading.day()));
    }

    private @Nullable String until(PartnershipItem partnership, LocalDate day) {
        if (partnership.status() == PartnershipStatus.ENDED || partnership.status() == PartnershipStatus.DECLINED) {
            return null;
        }
        return partnership.endsOn() == null
                ? texts.of("partnership.no-end")
                : texts.of("partnership.until", DateFormatter.day(partnership.endsOn(), day));
    }

    public StatusBadge standing(PartnershipItem partnership) {
        return switch (partnership.status()) {
            case PROPOSED ->
                StatusBadge.waits(
                        texts.of("partnership.awaits", partnership.waiting().size()));
            case DECLINED -> StatusBadge.refused(texts.of("partnership.declined"));
            case FORMED -> StatusBadge.done(texts.of("partnership.formed"));
            case ENDED -> StatusBadge.over(texts.of("partnership.ended"));
        };
    }
}
