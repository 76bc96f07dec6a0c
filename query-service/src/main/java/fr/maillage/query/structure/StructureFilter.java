package fr.maillage.query.structure;

import fr.maillage.events.StructureKind;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Criteria;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Filter;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.SqlConditions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The filter of structures. Its SQL is over {@code s}, a structure's row. */
public final class StructureFilter extends Filter<StructureFilter> {

    /** The SQL of the state of the membership on {@code :day}. */
    static final String STATE = """
            CASE WHEN s.membership = 'ENDED' AND s.membership_since > :day THEN 'MEMBER' ELSE s.membership END""";

    /** The same as the reader may know it: see {@link Membership#asSeenBy}. */
    private static final String STATE_AS_SEEN = "CASE WHEN s.id = ANY(:own) THEN " + STATE + " WHEN " + STATE
            + " = 'MEMBER' THEN 'MEMBER' ELSE 'ENDED' END";

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}'\\u2019.\\-\\u2010-\\u2015]+");

    private static final Criteria<StructureFilter> CRITERIA = new Criteria<>(
            StructureFilter::new,
            Criterion.territory(
                    "Territoire du siège : commune:62510, epci:246200364, departement:62, region:32 ou france."));

    public static final Criterion<UUID> STRUCTURE =
            CRITERIA.add(Criterion.id("structure", "La structure elle-même.").by("s.id = :structure"));

    public static final Criterion<MembershipStatus> STATUS = CRITERIA.add(Criterion.constants(
                    "status",
                    MembershipStatus.class,
                    "Adhésion au jour demandé : NONE, REQUESTED, MEMBER, REFUSED, ENDED.")
            .by(StructureFilter::status)
            .offered());

    public static final Criterion<StructureKind> KIND =
            CRITERIA.add(Criterion.constants("kind", StructureKind.class, "Genre de structure, comme ASSOCIATION.")
                    .by("s.kind = ANY(:kind)")
                    .offered());

    /** A SIRET or RNA, as the log has it. */
    public static final Criterion<String> PIVOT = CRITERIA.add(
            Criterion.text("pivot", "SIRET ou RNA exact, aujourd'hui ou par le passé.", StructureFilter::asRecorded)
                    .by("s.pivots @> ARRAY[CAST(:pivot AS text)]"));

    public static final Criterion<String> WORDS = CRITERIA.add(Criterion.words(
            "Mots du nom ou de la commune, ou SIRET ou RNA, même ancien, sans accents ni casse.",
            "(s.search @@ CAST(:%1$s AS tsquery) OR s.commune = ANY(:%1$s_in))"));

    /** All structures. */
    public static final StructureFilter ALL = CRITERIA.everything();

    private StructureFilter(Map<String, List<?>> values) {
        super(CRITERIA, values);
    }

    private static void status(SqlConditions sql, List<MembershipStatus> wanted) {
        var state = sql.reading().reader().equals(Reader.ALL) ? STATE : STATE_AS_SEEN;
        sql.narrow(state + " = ANY(:status)", "status", wanted);
    }

    /** A SIRET or RNA as the log has it, in whichever way it is written here. */
    private static @Nullable String asRecorded(Parameters asked, String name) {
        var written = asked.text(name);
        return written == null
                ? null
                : SEPARATORS.matcher(written).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
