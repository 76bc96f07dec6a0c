package fr.maillage.query.todo;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSessions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The to-do list over HTTP. */
@RestController
@Tag(name = "À faire", description = "Ce qui attend une réponse, une confirmation, un retour, une suite.")
class TodoController {

    private final ReadSessions readings;
    private final TodoQueries todo;

    TodoController(ReadSessions readings, TodoQueries todo) {
        this.readings = readings;
        this.todo = todo;
    }

    @GetMapping("/api/todo")
    @Operation(
            operationId = "listTodo",
            summary = "Ce qui attend, du plus pressant au moins pressant, puis du plus ancien au plus récent.",
            description =
                    "Les âges sont comptés au moment demandé. « counts » compte chaque genre, quel que soit « kind ».")
    TodoList list(TodoFilter filter, Paging paging, ReadPoint point) {
        return readings.at(point, paging, reading -> todo.list(reading, filter, paging));
    }
}
