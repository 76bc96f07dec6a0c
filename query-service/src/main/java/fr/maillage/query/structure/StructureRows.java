package fr.maillage.query.structure;

import fr.maillage.query.reading.DateFormatter;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.StatusBadge;
import fr.maillage.query.web.Texts;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** The list rows of structures, each with a status badge for its membership. */
@Component
public class StructureRows {

    private final Texts texts;

    StructureRows(Texts texts) {
        this.texts = texts;
    }

    /**
     * The list row of a structure.
     *
     * @param here address of any page: its date and territory are kept
     */
    public ListRow row(StructureItem structure, ReadSession reading, Address here) {
        return new ListRow(
                structure.name(),
                here.record(Structures.KIND, structure.id()),
                ListRow.about(
                        texts.of("structure.kind." + structure.kind()),
                        structure.territory().commune().name()),
                standing(structure.membership(), reading.day()),
                texts.of("places.count", structure.venues()));
    }

    /** The status badge of a membership, with its first day where that is known. */
    public StatusBadge standing(Membership membership, LocalDate day) {
        var since = membership.since();
        var state = texts.of("membership." + membership.status());
        var words = since == null ? state : texts.of("membership.since", state, DateFormatter.day(since, day));
        return switch (membership.status()) {
            case NONE -> StatusBadge.lapsed(words);
            case REQUESTED -> StatusBadge.waits(words);
            case MEMBER -> StatusBadge.done(words);
            case REFUSED -> StatusBadge.refused(words);
            case ENDED -> StatusBadge.over(words);
        };
    }
}
