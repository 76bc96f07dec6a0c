package fr.maillage.query.todo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.PendingAnswers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The buttons that records themselves offer where they wait. */
@Component
class TodoActions {

    private final List<PendingAnswers<?>> answers;

    /** @throws IllegalArgumentException where a sort that is answered has no kind */
    TodoActions(List<PendingAnswers<?>> answers) {
        this.answers = List.copyOf(answers);
        answers.stream().flatMap(one -> one.sorts().stream()).forEach(TodoKind::valueOf);
    }

    /**
     * The buttons by item. Dates that wait together are answered together, or one by one in a list of them.
     *
     * @param here address of the page to come back to
     */
    Map<TodoItem, List<ActionButton>> of(ReadSession reading, List<TodoItem> items, Address here) {
        var offers = new HashMap<TodoItem, List<ActionButton>>();
        answers.forEach(one -> offers.putAll(of(one, reading, items, here)));
        return offers;
    }

    private static <T> Map<TodoItem, List<ActionButton>> of(
            PendingAnswers<T> answers, ReadSession reading, List<TodoItem> items, Address here) {
        var its = items.stream()
                .filter(item -> answers.sorts().contains(item.kind().name()))
                .toList();
        if (its.isEmpty()) {
            return Map.of();
        }
        var ids = its.stream().map(TodoItem::id).collect(toSet());
        var records = answers.records().find(reading, ids).stream().collect(toMap(answers.id(), identity()));
        return its.stream()
                .filter(item -> records.containsKey(item.id()))
                .collect(toMap(identity(), item -> answers.answer()
                        .of(
                                reading,
                                Objects.requireNonNull(records.get(item.id())),
                                Objects.requireNonNullElse(item.dates(), 1),
                                here)));
    }
}
