package fr.maillage.query.todo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of what waits.
 *
 * @param counts how many things of each kind wait, whichever kinds are listed
 * @param total how many the whole list holds
 * @param next what {@code cursor=} takes to go on; null at the end
 */
public record TodoList(
        Map<TodoKind, Long> counts,
        List<TodoItem> items,
        long total,
        @Nullable String next,
        long position) {}
