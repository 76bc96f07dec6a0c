package fr.maillage.query.own;

import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.DetailLine;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Section;
import fr.maillage.query.web.StatusBadge;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ma structure: what waits for it, what it does for the network, and what it may post.
 *
 * @param asking how many things wait for its answer
 * @param asked the same in words; null where nothing waits
 * @param old how many of its venues' records have lost their freshness
 * @param aging the same in words; null where none has
 * @param bare those of which no service is known; null where there are none
 * @param others the structures that whoever looks acts for, this one among them
 * @param begin what may be posted
 * @param waits what waits for it, and what it waits for
 * @param doings its venues, and what it shares, prepares and agrees
 * @param offers what may be done to its record
 * @param record its page in the directory, with its history
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
