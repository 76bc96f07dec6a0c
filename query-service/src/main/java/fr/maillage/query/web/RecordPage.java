package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one record.
 *
 * @param here the page of the header that it belongs to
 * @param kicker kind and place of the record, above its name
 * @param notice what the reader should know first; null where nothing
 * @param sections lists of related records
 * @param back link to its list
 * @param offers buttons for what the viewer may do to it
 */
public record RecordPage(
        String here,
        String kicker,
        String name,
        StatusBadge standing,
        @Nullable String notice,
        List<DetailLine> facts,
        List<String> prose,
        List<Section> sections,
        Timeline timeline,
        Link back,
        List<ActionButton> offers) {

    public RecordPage {
        offers = List.copyOf(offers);
        facts = List.copyOf(facts);
        prose = List.copyOf(prose);
        sections = List.copyOf(sections);
    }
}
