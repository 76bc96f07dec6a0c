package fr.maillage.query.structure;

import fr.maillage.query.web.Entry;
import fr.maillage.query.web.Link;
import fr.maillage.query.web.Listing;
import java.util.List;

/** The directory. @param memberships how many structures there are of each membership, and their list */
public record StructuresPage(Listing<Entry> list, List<Link> memberships) {}
