package fr.maillage.query.todo;

import static java.util.stream.Collectors.groupingBy;

import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.todo.TodoGroups.Group;
import fr.maillage.query.todo.TodoGroups.Item;
import fr.maillage.query.todo.TodoGroups.More;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.FeedLine.Part;
import fr.maillage.query.web.Texts;
import fr.maillage.territory.Territory;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The presenter of the items that wait, each in a sentence that leads to its record. */
@Component
public class TodoPresenter {

    /** The kinds that the first page counts by freshness instead of listing them. */
    private static final Set<TodoKind> AGING = EnumSet.of(TodoKind.VENUE_STALE, TodoKind.VENUE_TO_VERIFY);

    private static final List<TodoKind> ANSWERED_BY_PEOPLE =
            Stream.of(TodoKind.values()).filter(kind -> !AGING.contains(kind)).toList();

    private static final int READ = 40;
    private static final int SHOWN_OF_A_KIND = 4;

    private final TodoQueries todo;
    private final TodoButtons answers;
    private final TodoSorts sorts;
    private final Texts texts;

    TodoPresenter(TodoQueries todo, TodoButtons answers, TodoSorts sorts, Texts texts) {
        this.answers = answers;
        this.sorts = sorts;
        this.todo = todo;
        this.texts = texts;
    }

    /**
     * The most pressing items of each kind.
     *
     * @param home address whose date and territory the links keep
     */
    public TodoGroups first(ReadSession reading, @Nullable Territory territory, Address home) {
        var list = todo.list(reading, new TodoFilter(territory, ANSWERED_BY_PEOPLE), new Paging(null, READ));
        return of(list, ANSWERED_BY_PEOPLE, SHOWN_OF_A_KIND, reading, home, home);
    }

    /**
     * All items of a list.
     *
     * @param here address of the list
     */
    TodoGroups all(TodoList list, TodoFilter filter, ReadSession reading, Address here) {
        var kinds = filter.kind().isEmpty() ? List.of(TodoKind.values()) : filter.kind();
        return of(list, kinds, Integer.MAX_VALUE, reading, here.without("kind", "cursor"), here);
    }

    private TodoGroups of(
            TodoList list, List<TodoKind> kinds, int shown, ReadSession reading, Address home, Address here) {
        var address = home.to("/a-faire");
        var byKind = list.items().stream()
                .collect(groupingBy(
                        TodoItem::kind, () -> new EnumMap<>(TodoKind.class), java.util.stream.Collectors.toList()));
        var offers = answers.of(reading, shown(byKind, shown), here);
        var late = kinds.contains(TodoKind.LATE_RETURN) ? count(list, TodoKind.LATE_RETURN) : 0;
        return new TodoGroups(
                list.total(),
                list.total() == 0 ? null : texts.of("todo.count", list.total()),
                late == 0 ? null : texts.of("todo.late", late),
                address.toString(),
                kinds.stream()
                        .filter(kind -> shown == Integer.MAX_VALUE ? byKind.containsKey(kind) : count(list, kind) > 0)
                        .map(kind -> group(
                                kind,
                                count(list, kind),
                                byKind.getOrDefault(kind, List.of()).stream()
                                        .limit(shown)
                                        .map(item -> item(
                                                item, reading.moment(), address, offers.getOrDefault(item, List.of())))
                                        .toList(),
                                shown,
                                address))
                        .toList());
    }

    private static List<TodoItem> shown(Map<TodoKind, List<TodoItem>> byKind, int shown) {
        return byKind.values().stream()
                .flatMap(items -> items.stream().limit(shown))
                .toList();
    }

    private static long count(TodoList list, TodoKind kind) {
        return list.counts().getOrDefault(kind, 0L);
    }

    private Group group(TodoKind kind, long count, List<Item> items, int shown, Address address) {
        var others = count - items.size();
        var more = others == 0 || shown == Integer.MAX_VALUE
                ? null
                : new More(
                        texts.of("todo.more", others),
                        address.with("kind", kind).toString());
        return new Group(texts.of("todo.kind." + kind, count), kind == TodoKind.LATE_RETURN, items, more);
    }

    private Item item(TodoItem item, Instant now, Address address, List<ActionButton> offers) {
        var late = item.kind() == TodoKind.LATE_RETURN;
        var commune = item.commune();
        return new Item(
                late ? "retard" : "attend",
                late ? "bad" : "go",
                late
                        ? texts.of(
                                "todo.late-by",
                                Duration.between(item.since(), now).toDays())
                        : texts.of("todo.waits-for", item.waitsFor()),
                commune == null ? null : commune.name(),
                sentence(item, address),
                offers);
    }

    /** The sentence of an item, with the records that it names as links. */
    private List<Part> sentence(TodoItem item, Address address) {
        var records = address.without("kind", "cursor");
        return item.sentence().parts().stream()
                .map(part -> new Part(
                        part.text(),
                        false,
                        part.id() == null
                                ? null
                                : records.to(folder(item.kind()) + part.id()).toString()))
                .toList();
    }

    /**
     * The path of the records of that kind; for remarks, whose records may be of any kind, the path that finds them.
     */
    private String folder(TodoKind kind) {
        return Objects.requireNonNullElse(sorts.of(kind).kind().path(), "/fiche/");
    }
}
