package fr.maillage.query.structure;

import fr.maillage.query.web.Link;
import fr.maillage.query.web.ListRow;
import fr.maillage.query.web.Listing;
import java.util.List;

/** The directory. @param memberships how many structures there are of each membership, and their list */
public record StructuresPage(Listing<ListRow> list, List<Link> memberships) {}
