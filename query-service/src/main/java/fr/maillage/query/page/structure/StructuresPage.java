package fr.maillage.query.page.structure;

import fr.maillage.query.page.Entry;
import fr.maillage.query.page.Link;
import fr.maillage.query.page.Listing;
import java.util.List;

/** The directory. @param memberships how many structures there are of each membership, and their list */
public record StructuresPage(Listing<Entry> list, List<Link> memberships) {}
