package fr.maillage.query.workshop;

import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Parameters;
import fr.maillage.standard.WorkshopThemes;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The filter of workshops. Several values of one criterion widen the list; several criteria narrow it. An empty or null
 * criterion has no effect.
 */
public record WorkshopFilter(
        @Parameter(description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "Structure qui mène l'atelier ou y est invitée.") @Nullable UUID structure,

        @Parameter(
                description =
                        "État au moment demandé : PROPOSED, CONFIRMED, LAPSED (non confirmé avant son début), CANCELLED, HELD.")
        List<WorkshopStatus> status,

        @Parameter(description = "Thème, par son code ; un thème qui en contient d'autres les comprend.")
        List<String> theme,

        @Parameter(description = "Lieu de l'atelier.") @Nullable UUID venue,

        @Parameter(description = "Série de dates dont l'atelier fait partie.") @Nullable UUID series,

        @Parameter(description = "Début de la période : une date ou un instant. L'atelier finit après.") @Nullable Instant from,

        @Parameter(description = "Fin de la période, comprise : une date ou un instant. L'atelier commence avant.")
        @Nullable Instant to,

        @Parameter(description = "Mots du titre, du lieu, de la commune ou de la structure, sans accents ni casse.")
        @Nullable String q,

        @Parameter(description = "Point autour duquel chercher : latitude,longitude.") @Nullable Near near,

        @Parameter(
                description = "Rayon en kilomètres autour de « near » ; 20 sans précision.",
                schema =
                        @Schema(
                                minimum = Near.LEAST_KM,
                                maximum = "" + Near.MAX_KM,
                                defaultValue = "" + Near.DEFAULT_KM))
        double within) {

    private static final List<WorkshopStatus> NOT_LAPSED =
            List.of(WorkshopStatus.PROPOSED, WorkshopStatus.CONFIRMED, WorkshopStatus.CANCELLED, WorkshopStatus.HELD);

    /** All workshops. */
    public static final WorkshopFilter ALL = in(null);

    /** All workshops of a territory. */
    public static WorkshopFilter in(@Nullable Territory territory) {
        return new WorkshopFilter(
                territory, null, List.of(), List.of(), null, null, null, null, null, null, Near.DEFAULT_KM);
    }

    /** The same filter, with these states instead. */
    public WorkshopFilter withStatus(List<WorkshopStatus> wanted) {
        return new WorkshopFilter(territory, structure, wanted, theme, venue, series, from, to, q, near, within);
    }

    /** All dates of a series. */
    public static WorkshopFilter of(UUID series) {
        return new WorkshopFilter(
                null, null, List.of(), List.of(), null, series, null, null, null, null, Near.DEFAULT_KM);
    }

    /**
     * The same filter for an agenda. The network sees lapsed proposals only where it asks for them, because these were
     * never going to take place. The public only sees lapsed workshops that were confirmed before they were moved;
     * those stay in the agendas that follow.
     */
    public WorkshopFilter inAgenda(Reader reader) {
        return status.isEmpty() && reader.isOfNetwork() ? withStatus(NOT_LAPSED) : this;
    }

    /** The filter in these parameters. It is refused where {@code to} comes before {@code from}. */
    public static WorkshopFilter of(Parameters asked) {
        var from = asked.beginning("from");
        var to = asked.end("to");
        if (from != null && to != null && to.isBefore(from)) {
            asked.fail("to", "before", "« to » vient avant « from » : la période est vide.");
        }
        return new WorkshopFilter(
                asked.territory("territory"),
                asked.id("structure"),
                asked.constants("status", WorkshopStatus.class),
                asked.exactly("theme", WorkshopThemes.CODES),
                asked.id("venue"),
                asked.id("series"),
                from,
                to,
                asked.sought("q"),
                Near.of(asked),
                Near.within(asked));
    }
}
