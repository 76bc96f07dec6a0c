package fr.maillage.query.todo;

import fr.maillage.query.projection.ReadPoint;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.reading.ReadSessions;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.PageController;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** À faire: the page of everything that waits, or of one kind. */
@PageController
class TodoPageController {

    private static final int ITEMS = 50;

    private final ReadSessions readings;
    private final TodoQueries todo;
    private final TodoPresenter waiting;

    TodoPageController(ReadSessions readings, TodoQueries todo, TodoPresenter waiting) {
        this.readings = readings;
        this.todo = todo;
        this.waiting = waiting;
    }

    /**
     * The model of the page.
     *
     * @param next address of the list's next part; null at its end
     */
    public record TodoPage(
            TodoGroups waiting, String back, @Nullable String next) {}

    @GetMapping("/a-faire")
    String list(TodoFilter filter, Paging paging, ReadPoint point, HttpServletRequest request, Model model) {
        var here = Address.of(request).without("limit");
        model.addAttribute("todo", readings.at(point, paging, reading -> page(reading, filter, paging, here)));
        return "todo";
    }

    private TodoPage page(ReadSession reading, TodoFilter filter, Paging paging, Address here) {
        var list = todo.list(reading, filter, new Paging(paging.cursor(), ITEMS));
        var home = here.without("kind", "cursor");
        return new TodoPage(
                waiting.all(list, filter, reading, here),
                home.to("/").toString(),
                list.next() == null
                        ? null
                        : here.without("cursor").with("cursor", list.next()).toString());
    }
}
