package fr.maillage.query.activity;

import fr.maillage.query.reading.Bound;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import fr.maillage.wire.EventCatalog;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter of the network's events. An empty or null criterion does not filter. */
public record ActivityFilter(
        @Parameter(
                description =
                        "Territoire concerné : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "Structure : ce qu'elle dit, ce qui est dit d'elle ou de ses lieux.") @Nullable UUID structure,

        @Parameter(description = "Fiche concernée : un lieu, une structure.") @Nullable UUID subject,

        @Parameter(description = "Genre d'action (venue.VenueClosed) ou de fiche (venue, structure).")
        List<String> type,

        @Parameter(description = "À partir de : une position du journal, une date ou un instant.") @Nullable Bound from,

        @Parameter(description = "Jusqu'à, compris : une position du journal, une date ou un instant.") @Nullable Bound to) {

    private static final List<String> TYPES = EventCatalog.events().stream()
            .map(EventCatalog::typeOf)
            .flatMap(type -> Stream.of(type.name(), type.subjectType()))
            .distinct()
            .sorted()
            .toList();

    /** All events. */
    public static final ActivityFilter ALL = new ActivityFilter(null, null, null, List.of(), null, null);

    /**
     * All events of one record.
     *
     * @param kind of record, such as {@code venue}
     */
    public static ActivityFilter on(String kind, UUID subject) {
        return new ActivityFilter(null, null, subject, List.of(kind), null, null);
    }

    /** The same filter for that territory. */
    public ActivityFilter within(Territory wanted) {
        return new ActivityFilter(wanted, structure, subject, type, from, to);
    }

    /** The filter in the parameters of a request. */
    public static ActivityFilter of(Parameters asked) {
        return new ActivityFilter(
                asked.territory("territory"),
                asked.id("structure"),
                asked.id("subject"),
                asked.exactly("type", TYPES),
                asked.read("from", Bound::from, wrong("from")),
                asked.read("to", Bound::to, wrong("to")));
    }

    private static String wrong(String name) {
        return "« " + name
                + " » attend une position (12345), une date (2026-06-30), une heure de Paris (2026-06-30T14:00) ou un"
                + " instant (2026-06-30T12:00:00Z).";
    }
}
