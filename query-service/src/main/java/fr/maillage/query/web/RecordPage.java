package fr.maillage.query.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one record.
 *
 * @param here the page of the header that it belongs to
 * @param kicker what it is and where
 * @param notice what one should know first; null where nothing
 * @param sections what it has to do with
 * @param back its list
 * @param offers what whoever looks may do to it
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
