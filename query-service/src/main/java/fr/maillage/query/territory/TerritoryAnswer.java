package fr.maillage.query.territory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;

/** The answer about a territory: its figures, or their evolution. {@link #shape} tells one from the other. */
@Schema(
        oneOf = {TerritoryFigures.class, TerritoryEvolution.class},
        discriminatorProperty = TerritoryAnswer.SHAPE,
        discriminatorMapping = {
            @DiscriminatorMapping(value = TerritoryFigures.SHAPE_OF_FIGURES, schema = TerritoryFigures.class),
            @DiscriminatorMapping(value = TerritoryEvolution.SHAPE_OF_EVOLUTION, schema = TerritoryEvolution.class)
        })
public sealed interface TerritoryAnswer permits TerritoryFigures, TerritoryEvolution {

    String SHAPE = "shape";

    /** {@code figures} or {@code evolution}. */
    @JsonProperty(SHAPE)
    @Schema(hidden = true)
    String shape();
}
