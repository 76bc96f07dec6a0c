package fr.maillage.query.structure;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.SqlConditions;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** A filter of structures as SQL over {@code s}, a structure's row, with its parameters. */
final class StructureCriteria extends SqlConditions {

    private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Cf}'\\u2019.\\-\\u2010-\\u2015]+");

    /** The state of the membership on {@code :day}. */
    static final String STATUS = """
            CASE WHEN s.membership = 'ENDED' AND s.membership_since > :day THEN 'MEMBER' ELSE s.membership END""";

    /** The same as the reader may know it: see {@link Membership#asSeenBy}. */
    private static final String STATUS_AS_SEEN = "CASE WHEN s.id = ANY(:own) THEN " + STATUS + " WHEN " + STATUS
            + " = 'MEMBER' THEN 'MEMBER' ELSE 'ENDED' END";

    private static final String SEARCH = "(s.search @@ CAST(:%1$s AS tsquery) OR s.commune = ANY(:%1$s_in))";

    StructureCriteria(StructureFilter filter, ReadSession reading, Gazetteer gazetteer) {
        set("day", reading.day());
        if (filter.structure() != null) {
            narrow("s.id = :structure", "structure", filter.structure());
        }
        if (filter.pivot() != null) {
            narrow("s.pivots @> ARRAY[CAST(:pivot AS text)]", "pivot", asRecorded(filter.pivot()));
        }
        if (!filter.status().isEmpty()) {
            var status = reading.reader().equals(Reader.ALL) ? STATUS : STATUS_AS_SEEN;
            set("own", reading.reader().own().toArray(UUID[]::new));
            narrow(status + " = ANY(:status)", "status", names(filter.status()));
        }
        if (!filter.kind().isEmpty()) {
            narrow("s.kind = ANY(:kind)", "kind", names(filter.kind()));
        }
        search(filter.q(), SEARCH, gazetteer);
    }

    /** A SIRET or RNA as the log has it, in whichever way it is written here. */
    private static String asRecorded(String pivot) {
        return SEPARATORS.matcher(pivot).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
