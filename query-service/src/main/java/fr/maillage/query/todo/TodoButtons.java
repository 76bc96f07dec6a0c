package fr.maillage.query.todo;

import static java.util.stream.Collectors.toMap;

import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.review.ReviewActions;
import fr.maillage.query.structure.Structures;
import fr.maillage.query.web.ActionButton;
import fr.maillage.query.web.Address;
import fr.maillage.query.web.Texts;
import fr.maillage.query.web.form.ActingRights;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The buttons for items that wait. A structure answers; the hub asks again, or settles its own remarks. */
@Component
class TodoButtons {

    /** The most buttons taken from an item's record: one button, then links. Its page has more. */
    private static final int MOST = 2;

    private static final Set<TodoKind> CONFIRMED =
            EnumSet.of(TodoKind.VENUE_STALE, TodoKind.VENUE_TO_VERIFY, TodoKind.VENUE_WITHOUT_SERVICES);

    private final TodoActions answers;
    private final TodoSorts sorts;
    private final ReviewActions reviews;
    private final Texts texts;

    TodoButtons(TodoActions answers, TodoSorts sorts, ReviewActions reviews, Texts texts) {
        this.answers = answers;
        this.sorts = sorts;
        this.reviews = reviews;
        this.texts = texts;
    }

    /**
     * The buttons by item.
     *
     * @param here address of the page to come back to
     */
    Map<TodoItem, List<ActionButton>> of(ReadSession reading, List<TodoItem> items, Address here) {
        var hand = ActingRights.on(here);
        if (!hand.acts()) {
            return Map.of();
        }
        // The hub answers for nobody here, but may confirm or correct a record.
        var answered = items.stream()
                .filter(item -> !hand.coordinates() || CONFIRMED.contains(item.kind()))
                .toList();
        var own = answers.of(reading, answered, here);
        return items.stream().collect(toMap(item -> item, item -> offers(item, hand, own, here)));
    }

    private List<ActionButton> offers(
            TodoItem item, ActingRights hand, Map<TodoItem, List<ActionButton>> own, Address here) {
        var most = CONFIRMED.contains(item.kind()) ? 1 : item.dates() == null ? MOST : MOST + 1;
        var offered = Stream.concat(own.getOrDefault(item, List.of()).stream().limit(most), hub(item, hand, here))
                .toList();
        return item.kind() == TodoKind.LATE_RETURN ? ActionButton.leading(offered) : offered;
    }

    private Stream<ActionButton> hub(TodoItem item, ActingRights hand, Address here) {
        var subject = item.subject();
        var commune = item.commune();
        var reach = commune == null ? hand.coordinates() : hand.coordinates(commune.code());
        if (subject == null || !reach) {
            return Stream.empty();
        }
        var settled = sorts.of(item.kind()).settled();
        return settled == null
                ? Stream.concat(
                        Stream.of(reviews.reminding(subject, item.text(), here).saying(texts.of("todo.remind"))),
                        item.awaited().stream().limit(1).map(one -> contact(one, here)))
                : settled.of(item.id(), subject, here).stream();
    }

    /** A link to the page that tells how to contact a structure. */
    private ActionButton contact(Named structure, Address here) {
        return ActionButton.leadingTo(
                here.record(Structures.KIND, structure.id()), texts.of("todo.contact"), structure.name());
    }
}
