package fr.maillage.query.territory;

import fr.maillage.query.web.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The model of the page on which a territory is chosen.
 *
 * @param asked the name searched for; empty if none is
 * @param found the territories with such a name
 * @param served territories where the network has open venues, by scale, the most served first
 */
public record TerritoryIndex(String asked, String count, List<Choice> found, List<Served> served) {

    /** @param about its scale and where it lies */
    public record Choice(Link link, String about) {}

    /** @param more how many others there are, in words; null if there are none */
    public record Served(
            String scale,
            List<TerritoryPage.Tally> rows,
            @Nullable String more) {}
}
