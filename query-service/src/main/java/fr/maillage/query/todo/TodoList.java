package fr.maillage.query.todo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of the to-do list.
 *
 * @param counts number of waiting things of each kind, whichever kinds are listed
 * @param total number of things in the whole list
 * @param next value of {@code cursor=} for the next page; null at the end
 */
public record TodoList(
        Map<TodoKind, Long> counts,
        List<TodoItem> items,
        long total,
        @Nullable String next,
        long position) {}
