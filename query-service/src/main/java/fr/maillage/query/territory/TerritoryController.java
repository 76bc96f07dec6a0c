package fr.maillage.query.territory;

import fr.maillage.query.Problem;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Readings;
import fr.maillage.territory.Territories;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The figures of territories over HTTP. */
@RestController
@RequestMapping("/api/territories")
@Tag(name = "Territoires", description = "Ce qu'il y a et ce qui manque, de la commune à la France.")
class TerritoryController {

    private final Readings readings;
    private final TerritoryQueries figures;
    private final Territories territories;

    TerritoryController(Readings readings, TerritoryQueries figures, Territories territories) {
        this.readings = readings;
        this.figures = figures;
        this.territories = territories;
    }

    @GetMapping("/{kind}/{code}")
    @Operation(summary = "Les chiffres d'une commune, d'un EPCI, d'un département ou d'une région.")
    TerritoryFigures one(@PathVariable String kind, @PathVariable String code, ReadPoint point) {
        return figures(kind + ":" + code, point);
    }

    @GetMapping("/france")
    @Operation(summary = "Les chiffres de toute la France.")
    TerritoryFigures france(ReadPoint point) {
        return figures("france", point);
    }

    private TerritoryFigures figures(String name, ReadPoint point) {
        var territory = territories
                .parse(name)
                .orElseThrow(
                        () -> Problem.notFound("territory.unknown", "Aucun territoire « " + name + " » n'est connu."));
        return readings.at(point, reading -> figures.figures(reading, territory));
    }
}
