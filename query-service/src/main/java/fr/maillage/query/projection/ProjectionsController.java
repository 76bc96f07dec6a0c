package fr.maillage.query.projection;

import fr.maillage.query.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The API of the views' status. It can also build a view anew while everybody goes on reading. */
@RestController
@RequestMapping("/api/projections")
class ProjectionsController {

    private final ProjectionEngine engine;

    ProjectionsController(ProjectionEngine engine) {
        this.engine = engine;
    }

    @GetMapping
    ProjectionStatus report() {
        return engine.report();
    }

    /** Accepts the order for a new build, which takes over when it stands where the old one stands. */
    @PostMapping("/{name}/rebuild")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ProjectionStatus rebuild(@PathVariable String name) {
        if (!engine.rebuild(List.of(name))) {
            throw Problem.notFound("projection.unknown", "Il n’y a pas de vue « " + name + " ».");
        }
        return engine.report();
    }
}
