package fr.maillage.query.structure;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import java.util.List;

/**
 * The page of the directory.
 *
 * @param memberships a link per membership state: the number of structures, and their list
 */
public record StructuresPage(Listing<ListRow> list, List<Link> memberships) {}
