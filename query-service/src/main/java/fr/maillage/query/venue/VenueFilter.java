package fr.maillage.query.venue;

import static fr.maillage.standard.NationalStandard.AUDIENCES;
import static fr.maillage.standard.NationalStandard.FEES;
import static fr.maillage.standard.NationalStandard.PROGRAMMES;
import static fr.maillage.standard.NationalStandard.QUALIFICATIONS;
import static fr.maillage.standard.NationalStandard.SERVICES;
import static fr.maillage.standard.NationalStandard.TYPOLOGIES;

import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filter of venues. Several values of one criterion widen the list; several criteria narrow it. An empty or null
 * criterion has no effect.
 */
public record VenueFilter(
        @Parameter(description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "Structure qui porte le lieu.") @Nullable UUID structure,

        @Parameter(description = "État au jour demandé : OPEN, SUSPENDED, CLOSED.")
        List<VenueStatus> status,

        @Parameter(description = "Mots du nom, de l'adresse, de la commune ou de la structure, sans accents ni casse.")
        @Nullable String q,

        @Parameter(description = "Service du standard national.")
        List<String> service,

        @Parameter(description = "Label, qualification ou dispositif, en toutes lettres.")
        List<String> label,

        @Parameter(description = "Public spécifiquement accueilli.")
        List<String> audience,

        @Parameter(description = "Frais à charge : Gratuit, Gratuit sous condition, Payant.")
        List<String> fee,

        @Parameter(description = "Code de typologie, comme TIERS_LIEUX.")
        List<String> typology,

        @Parameter(description = "Fraîcheur : FRESH, WATCH, VERIFY, STALE.")
        List<Freshness> freshness,

        @Parameter(
                description = "« now » : ouvert au moment demandé, pour autant que les horaires le disent.",
                schema = @Schema(allowableValues = "now"))
        boolean open,

        @Parameter(
                description =
                        "Point autour duquel chercher : latitude,longitude. La liste va du plus proche au plus loin.")
        @Nullable Near near,

        @Parameter(
                description = "Rayon en kilomètres autour de « near » ; 20 sans précision.",
                schema =
                        @Schema(
                                minimum = Near.LEAST_KM,
                                maximum = "" + Near.MAX_KM,
                                defaultValue = "" + Near.DEFAULT_KM))
        double within) {

    private static final List<String> LABELS =
            Stream.concat(PROGRAMMES.stream(), QUALIFICATIONS.stream()).toList();

    /** All venues. */
    public static final VenueFilter ALL = in(null);

    /** All venues of a territory. */
    public static VenueFilter in(@Nullable Territory territory) {
        return new VenueFilter(
                territory,
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                null,
                Near.DEFAULT_KM);
    }

    /** The same filter, with these states instead. */
    public VenueFilter withStatus(List<VenueStatus> wanted) {
        return new VenueFilter(
                territory, structure, wanted, q, service, label, audience, fee, typology, freshness, open, near,
                within);
    }

    public static VenueFilter of(Parameters asked) {
        return new VenueFilter(
                asked.territory("territory"),
                asked.id("structure"),
                asked.constants("status", VenueStatus.class),
                asked.sought("q"),
                asked.among("service", SERVICES),
                asked.named("label", LABELS),
                asked.among("audience", AUDIENCES),
                asked.among("fee", FEES),
                asked.among("typology", TYPOLOGIES),
                asked.constants("freshness", Freshness.class),
                !asked.among("open", List.of("now")).isEmpty(),
                Near.of(asked),
                Near.km(Near.within(asked)));
    }
}
