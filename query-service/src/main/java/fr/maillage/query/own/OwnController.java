package fr.maillage.query.own;

import fr.maillage.access.Identity;
import fr.maillage.query.Problem;
import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.structure.StructureQueries;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Missing;
import fr.maillage.query.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Ma structure: the page where members look after their own structure. */
@PageController
class OwnController {

    private final ReadSessions readings;
    private final StructureQueries structures;
    private final OwnPresenter pages;

    OwnController(ReadSessions readings, StructureQueries structures, OwnPresenter pages) {
        this.readings = readings;
        this.structures = structures;
        this.pages = pages;
    }

    /** @param asked which of the viewer's structures; null for the first by name */
    @GetMapping("/ma-structure")
    String own(
            @RequestParam(name = "structure", required = false) @Nullable UUID asked,
            ReadPoint point,
            HttpServletRequest request,
            Model model) {
        Set<UUID> own = Identity.current().map(Identity::structures).orElse(Set.of());
        if (own.isEmpty() || asked != null && !own.contains(asked)) {
            throw Problem.notFound("own.none", "Votre compte n’est pas rattaché à cette structure, ou à aucune.");
        }
        var here = Address.of(request);
        model.addAttribute("own", readings.at(point, reading -> {
            var named = Names.of(reading, own).named(own).stream()
                    .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                    .toList();
            var id = asked == null ? named.getFirst().id() : asked;
            return structures
                    .find(reading, id)
                    .map(structure -> pages.page(reading, structure, named, here))
                    .orElseThrow(Missing.a("own"));
        }));
        return "own";
    }
}
