package fr.maillage.query.todo;

import fr.maillage.query.reading.Parameters;
import fr.maillage.territory.Territory;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The criteria of the to-do list; an empty or null criterion asks nothing. */
public record TodoFilter(
        @Parameter(description = "Territoire : commune:62510, epci:246200364, departement:62, region:32 ou france.")
        @Nullable Territory territory,

        @Parameter(description = "Ce qui attend : LATE_RETURN, PARTNERSHIP_UNANSWERED, VENUE_STALE…")
        List<TodoKind> kind) {

    /** The filter in the parameters of a request. */
    public static TodoFilter of(Parameters asked) {
        return new TodoFilter(asked.territory("territory"), asked.constants("kind", TodoKind.class));
    }

    List<TodoKind> kinds() {
        return kind.isEmpty() ? List.of(TodoKind.values()) : kind;
    }
}
