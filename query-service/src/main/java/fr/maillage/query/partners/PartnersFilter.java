package fr.maillage.query.partners;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.reading.Near;
import fr.maillage.query.reading.Parameters;
import fr.maillage.query.reading.Sought;
import fr.maillage.standard.WorkshopThemes;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The activity that a structure would like to do with others, and where. */
public record PartnersFilter(
        @Parameter(
                description =
                        "Ce que l'on veut faire : un thème d'atelier, par son code, comme securite_numerique. Répété, il élargit.",
                required = true)
        List<String> theme,

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
        double within,

        @Parameter(
                description =
                        "Territoire du siège ou d'un lieu : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory) {

    /** The filter in the parameters of a request, which must have {@code theme}. */
    public static PartnersFilter of(Parameters asked) {
        var theme = asked.exactly("theme", WorkshopThemes.CODES);
        if (asked.texts("theme").isEmpty()) {
            asked.fail("theme", "missing", "« theme » est obligatoire : ce que l'on veut faire.");
        }
        return new PartnersFilter(theme, Near.of(asked), Near.within(asked), asked.territory("territory"));
    }

    /** The themes asked for, with the themes within them. */
    List<String> themes() {
        return theme.stream()
                .flatMap(one -> WorkshopThemes.within(one).stream())
                .distinct()
                .toList();
    }

    /** The services of venues that teach the themes. */
    List<String> services() {
        return theme.stream()
                .flatMap(one -> ThemeServices.teaching(one).stream())
                .distinct()
                .toList();
    }

    /** The themes in words, as they may stand in the title of a resource. Each theme is a search for all its words. */
    String words() {
        return theme.stream()
                .flatMap(one -> Sought.all(Sought.telling(one.replace('_', ' '))).stream())
                .collect(joining(") | (", "(", ")"));
    }
}
