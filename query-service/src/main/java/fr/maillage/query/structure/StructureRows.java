package fr.maillage.query.structure;

import fr.maillage.query.reading.FrenchDates;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Structures as lines of lists, with how each stands in the network. */
@Component
public class StructureRows {

    private final Texts texts;

    StructureRows(Texts texts) {
        this.texts = texts;
    }

    /** @param here any page: its date and territory are kept */
    public ListRow row(StructureItem structure, ReadSession reading, Address here) {
        return new ListRow(
                structure.name(),
                here.record("/structures/", structure.id()),
                ListRow.about(
                        texts.of("structure.kind." + structure.kind()),
                        structure.territory().commune().name()),
                standing(structure.membership(), reading.day()),
                texts.of("places.count", structure.venues()));
    }

    public StatusBadge standing(Membership membership, LocalDate day) {
        var since = membership.since();
        var state = texts.of("membership." + membership.status());
        var words = since == null ? state : texts.of("membership.since", state, FrenchDates.day(since, day));
        return switch (membership.status()) {
            case NONE -> StatusBadge.lapsed(words);
            case REQUESTED -> StatusBadge.waits(words);
            case MEMBER -> StatusBadge.done(words);
            case REFUSED -> StatusBadge.refused(words);
            case ENDED -> StatusBadge.over(words);
        };
    }
}
