package fr.maillage.query.review;

import fr.maillage.events.ReviewEvent;
import fr.maillage.query.kind.Kind;

/** The kind of record of the hub's reviews. */
public final class Reviews {

    public static final Kind KIND = new Kind(ReviewEvent.class, "review", "reviews", null, null, null);

    private Reviews() {}
}
