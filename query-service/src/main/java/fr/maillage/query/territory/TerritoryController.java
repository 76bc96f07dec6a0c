package fr.maillage.query.territory;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.At;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.projection.Reader;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.territory.TerritoryEvolution.Month;
import fr.maillage.territory.Territories;
import fr.maillage.territory.Territory;
import fr.maillage.time.Paris;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of territories over HTTP. */
@RestController
@RequestMapping("/api/territories")
@Tag(name = "Territoires", description = "Ce qu'il y a et ce qui manque, de la commune à la France.")
class TerritoryController {

    // Each address has two handlers but one operation in the API description, so both carry the same texts.
    private static final String SUMMARY =
            "Les chiffres d'une commune, d'un EPCI, d'un département ou d'une région, ou leur évolution.";
    private static final String OF_FRANCE = "Les chiffres de toute la France, ou leur évolution.";
    private static final String DESCRIPTION = "Au moment demandé par « at » ; avec « every », à la fin de chaque mois"
            + " fini : redemandés plus tard, ce sont les mêmes. « at » et « every » ne vont pas ensemble. « shape » dit"
            + " ce qui est répondu.";

    private static final String KIND = "Genre de territoire.";
    private static final String CODE = "Code INSEE de la commune, du département ou de la région, SIREN de l'EPCI.";

    private final ReadSessions readings;
    private final TerritoryQueries figures;
    private final Territories territories;
    private final Clock clock;

    TerritoryController(ReadSessions readings, TerritoryQueries figures, Territories territories, Clock clock) {
        this.clock = clock;
        this.readings = readings;
        this.figures = figures;
        this.territories = territories;
    }

    @GetMapping("/{kind}/{code}")
    @Operation(operationId = "readTerritory", summary = SUMMARY, description = DESCRIPTION)
    TerritoryAnswer one(
            @PathVariable
                    @Parameter(
                            description = KIND,
                            schema = @Schema(allowableValues = {"commune", "epci", "departement", "region"}))
                    String kind,
            @PathVariable @Parameter(description = CODE) String code,
            ReadPoint point) {
        return figures(kind + ":" + code, point);
    }

    @GetMapping("/france")
    @Operation(operationId = "readFrance", summary = OF_FRANCE, description = DESCRIPTION)
    TerritoryAnswer france(ReadPoint point) {
        return figures("france", point);
    }

    @GetMapping(path = "/{kind}/{code}", params = "every")
    @Operation(operationId = "readTerritory", summary = SUMMARY, description = DESCRIPTION)
    TerritoryAnswer months(
            @PathVariable
                    @Parameter(
                            description = KIND,
                            schema = @Schema(allowableValues = {"commune", "epci", "departement", "region"}))
                    String kind,
            @PathVariable @Parameter(description = CODE) String code,
            EvolutionFilter filter,
            Reader reader) {
        return evolution(kind + ":" + code, filter, reader);
    }

    @GetMapping(path = "/france", params = "every")
    @Operation(operationId = "readFrance", summary = OF_FRANCE, description = DESCRIPTION)
    TerritoryAnswer months(EvolutionFilter filter, Reader reader) {
        return evolution("france", filter, reader);
    }

    private TerritoryEvolution evolution(String name, EvolutionFilter filter, Reader reader) {
        var territory = territory(name);
        var months = filter.months(YearMonth.now(clock.withZone(Paris.ZONE))).stream()
                .map(month -> month(territory, month, reader))
                .toList();
        var gazetted = territory.scale().name().toLowerCase(Locale.ROOT);
        return new TerritoryEvolution(
                note(name, territory), gazetted, territory.code(), figures.name(territory), months);
    }

    private Month month(Territory territory, YearMonth month, Reader reader) {
        var day = month.atEndOfMonth();
        var point = ReadPoint.of(reader, new At.Moment(Paris.endOf(day)));
        return readings.at(point, reading -> new Month(month, day, figures.figures(reading, territory)));
    }

    private TerritoryFigures figures(String name, ReadPoint point) {
        var territory = territory(name);
        return readings.at(point, reading -> figures.figures(reading, territory, note(name, territory)));
    }

    /** A note such as « 91182 est devenu Évry-Courcouronnes (91228). »; null if the territory is the one asked for. */
    private @Nullable String note(String asked, Territory found) {
        return territories.parse(asked).isPresent()
                ? null
                : "%s est devenu %s (%s)."
                        .formatted(
                                asked.substring(asked.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT),
                                figures.name(found),
                                found.code());
    }

    private Territory territory(String name) {
        return territories
                .parseToday(name)
                .orElseThrow(
                        () -> Problem.notFound("territory.unknown", "Aucun territoire « " + name + " » n'est connu."));
    }
}
