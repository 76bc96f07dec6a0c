package fr.maillage.query.review;

import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The filter of remarks of one kind. Its SQL is over {@code r}, a remark's row. */
public final class ReviewFilter extends Filter<ReviewFilter> {

    private static final Criteria<ReviewFilter> CRITERIA = new Criteria<>(
            ReviewFilter::new,
            Criterion.territory("Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france."));

    public static final Criterion<ReviewStatus> STATUS = CRITERIA.add(Criterion.constants(
                    "status",
                    ReviewStatus.class,
                    "OPEN : attend une suite. SETTLED : en a reçu une, ou n'en attend pas.")
            .by("r.status = ANY(:status)"));

    public static final Criterion<UUID> SUBJECT =
            CRITERIA.add(Criterion.id("subject", "Fiche dont il s'agit.").by("r.about = :subject"));

    /** All remarks. */
    public static final ReviewFilter ALL = CRITERIA.everything();

    private ReviewFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }
}
