package fr.maillage.query.page.resource;

import fr.maillage.query.page.Entry;
import fr.maillage.query.page.Listing;
import java.util.List;

/** What can be borrowed. @param requests those that wait for an answer, as far as the reader sees them */
public record ResourcesPage(Listing<Entry> list, List<Entry> requests) {}
