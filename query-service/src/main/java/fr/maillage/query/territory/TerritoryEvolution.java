package fr.maillage.query.territory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a territory as they stood at the end of each month.
 *
 * @param note as in {@link TerritoryFigures}
 */
public record TerritoryEvolution(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String note,
        String kind,
        String code,
        String name,
        List<Month> months)
        implements TerritoryAnswer {

    static final String SHAPE_OF_EVOLUTION = "evolution";

    @Override
    @JsonProperty(SHAPE)
    @Schema(allowableValues = SHAPE_OF_EVOLUTION, requiredMode = Schema.RequiredMode.REQUIRED)
    public String shape() {
        return SHAPE_OF_EVOLUTION;
    }

    /**
     * @param month such as {@code 2026-06}
     * @param day its last day, at whose end the figures are read
     */
    public record Month(YearMonth month, LocalDate day, TerritoryFigures figures) {}
}
