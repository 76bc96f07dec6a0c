package fr.maillage.query.structure;

import fr.maillage.events.StructureKind;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of structures. Several values of one criterion widen the list; several criteria narrow it. An empty or
 * null criterion has no effect.
 */
public record StructureFilter(
        @Parameter(
                description =
                        "Territoire du siège : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "La structure elle-même.") @Nullable UUID structure,

        @Parameter(description = "Adhésion au jour demandé : NONE, REQUESTED, MEMBER, REFUSED, ENDED.")
        List<MembershipStatus> status,

        @Parameter(description = "Genre de structure, comme ASSOCIATION.")
        List<StructureKind> kind,

        @Parameter(description = "SIRET ou RNA exact, aujourd'hui ou par le passé.") @Nullable String pivot,

        @Parameter(description = "Mots du nom ou de la commune, ou SIRET ou RNA, même ancien, sans accents ni casse.")
        @Nullable String q) {

    /** All structures. */
    public static final StructureFilter ALL = in(null);

    /** All structures of a territory. */
    public static StructureFilter in(@Nullable Territory territory) {
        return new StructureFilter(territory, null, List.of(), List.of(), null, null);
    }

    /** The same filter, with these membership states instead. */
    public StructureFilter withStatus(List<MembershipStatus> wanted) {
        return new StructureFilter(territory, structure, wanted, kind, pivot, q);
    }

    public static StructureFilter of(Parameters asked) {
        return new StructureFilter(
                asked.territory("territory"),
                asked.id("structure"),
                asked.constants("status", MembershipStatus.class),
                asked.constants("kind", StructureKind.class),
                asked.text("pivot"),
                asked.sought("q"));
    }
}
