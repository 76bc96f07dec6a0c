package fr.maillage.query.venue;

import fr.maillage.standard.NationalStandard;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** The OpenAPI schema of a venue in the columns of the national standard. Unknown values are left out. */
@Component
final class StandardVenueSchema implements OpenApiCustomizer {

    private static final String COMPONENT = "StandardVenue";

    static final String NAME = Components.COMPONENTS_SCHEMAS_REF + COMPONENT;

    /** The columns that are filled for every venue. */
    private static final List<String> ALWAYS =
            List.of("id", "pivot", "nom", "commune", "code_insee", "adresse", "date_maj");

    @Override
    public void customise(OpenAPI api) {
        var venue = new ObjectSchema();
        NationalStandard.COLUMNS.forEach(column -> venue.addProperty(column, schema(column)));
        api.getComponents().addSchemas(COMPONENT, venue.required(ALWAYS));
    }

    private static Schema<?> schema(String column) {
        return VenueExports.NUMBERS.contains(column) ? new NumberSchema() : new StringSchema();
    }
}
