package fr.maillage.query.partnership;

import fr.maillage.events.PartnershipNature;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of partnerships. Several values of one criterion widen the list; several criteria narrow it. An empty or
 * null criterion has no effect.
 */
public record PartnershipFilter(
        @Parameter(
                description =
                        "Territoire d'une partie, ou celui du partenariat : commune:62510, epci:246200364, departement:62,"
                                + " region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "Structure qui en est ou en a été, ou à qui il est proposé.") @Nullable UUID structure,

        @Parameter(description = "État au jour demandé : PROPOSED, DECLINED, FORMED, ENDED.")
        List<PartnershipStatus> status,

        @Parameter(description = "Nature, comme PARCOURS_USAGER.")
        List<PartnershipNature> nature,

        @Parameter(description = "En cours ce jour-là ou plus tard.") @Nullable LocalDate from,

        @Parameter(description = "Commencé ce jour-là au plus tard.") @Nullable LocalDate to,

        @Parameter(description = "Mots de l'objet, des attentes, ou du nom d'une partie, sans accents ni casse.")
        @Nullable String q) {

    /** All partnerships. */
    public static final PartnershipFilter ALL = in(null);

    /** All partnerships of a territory. */
    public static PartnershipFilter in(@Nullable Territory territory) {
        return new PartnershipFilter(territory, null, List.of(), List.of(), null, null, null);
    }

    /** The same filter, with these states instead. */
    public PartnershipFilter withStatus(List<PartnershipStatus> wanted) {
        return new PartnershipFilter(territory, structure, wanted, nature, from, to, q);
    }

    public static PartnershipFilter of(Parameters asked) {
        return new PartnershipFilter(
                asked.territory("territory"),
                asked.id("structure"),
                asked.constants("status", PartnershipStatus.class),
                asked.constants("nature", PartnershipNature.class),
                asked.day("from"),
                asked.day("to"),
                asked.sought("q"));
    }
}
