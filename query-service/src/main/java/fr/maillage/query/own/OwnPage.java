package fr.maillage.query.own;

import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.StatusBadge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of Ma structure: what waits for it, its collaborations, and what it may post.
 *
 * @param asking how many items wait for its answer
 * @param asked the same in words; null where nothing waits
 * @param old how many of its venues have lost their freshness
 * @param aging the same in words; null where none has
 * @param bare link to its venues without known services; null where there are none
 * @param others links to the structures that the viewer acts for, this one among them
 * @param begin buttons for what may be posted
 * @param waits sections of what waits for it, and of what it waits for
 * @param doings sections of its collaborations, one for each kind of record
 * @param offers buttons for its record
 * @param record link to its page in the directory, with its history
 */
public record OwnPage(
        String name,
        String kicker,
        StatusBadge standing,
        long asking,
        @Nullable String asked,
        long old,
        @Nullable String aging,
        @Nullable Link bare,
        List<Link> others,
        List<ActionButton> begin,
        List<Section> waits,
        List<Section> doings,
        List<DetailLine> facts,
        List<ActionButton> offers,
        Link record) {}
