package fr.maillage.query.todo;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Pending;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The buttons that records themselves offer where they wait. */
@Component
class TodoActions {

    private final Map<String, Pending.Answers> answers;

    TodoActions(List<Pending> sorts) {
        answers = sorts.stream().collect(toMap(Pending::name, Pending::answers));
    }

    /**
     * The buttons by the id of the record. Dates that wait together are answered together, or one by one in a list of
     * them.
     *
     * @param here address of the page to come back to
     */
    Map<UUID, List<ActionButton>> of(ReadSession reading, List<TodoItem> items, Address here) {
        var offers = new HashMap<UUID, List<ActionButton>>();
        items.stream()
                .filter(item -> answers.containsKey(item.kind().name()))
                .collect(groupingBy(
                        item -> item.kind().name(),
                        toMap(TodoItem::id, item -> Objects.requireNonNullElse(item.dates(), 1))))
                .forEach((kind, things) ->
                        offers.putAll(Objects.requireNonNull(answers.get(kind)).of(reading, things, here)));
        return offers;
    }
}
