package fr.maillage.query.todo;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import fr.maillage.query.activity.Sentence;
import fr.maillage.query.projection.CommuneKey;
import fr.maillage.query.reading.Gazetteer;
import fr.maillage.query.reading.Named;
import fr.maillage.query.reading.Names;
import fr.maillage.query.reading.Page;
import fr.maillage.query.reading.Paging;
import fr.maillage.query.reading.ReadSession;
import fr.maillage.query.venue.ClueWords;
import fr.maillage.query.venue.Duplicates;
import fr.maillage.query.venue.Twins;
import fr.maillage.query.web.Pending;
import fr.maillage.time.Paris;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Queries for the things that wait at one moment, as far as the reader sees them. */
@Component
public class TodoQueries {

    private static final int MOST_NAMED = 2;

    private final Gazetteer gazetteer;
    private final Duplicates duplicates;
    private final TodoSorts sorts;

    TodoQueries(Gazetteer gazetteer, Duplicates duplicates, TodoSorts sorts) {
        this.gazetteer = gazetteer;
        this.duplicates = duplicates;
        this.sorts = sorts;
    }

    /** The to-do list: the most pressing kinds first, and in each kind the things that wait longest. */
    public TodoList list(ReadSession reading, TodoFilter filter, Paging paging) {
        var twins = duplicates.in(reading, filter.territory());
        var sources = new TodoSources(reading, gazetteer, filter.territory(), with(twins));
        var counts = counts(reading, sources);
        var total = filter.kinds().stream().distinct().mapToLong(counts::get).sum();
        var found = reading.snapshot()
                .sql("SELECT * FROM " + sources.sql(filter.kinds())
                        + " ORDER BY rank, since, id LIMIT :limit OFFSET :offset")
                .params(sources.parameters())
                .param("limit", paging.limit())
                .param("offset", paging.offset())
                .query((row, number) -> Waiting.of(row))
                .list();
        var page = Page.of(items(reading, found, twins), total, paging.offset(), reading);
        return new TodoList(counts, page.items(), page.total(), page.next(), page.position());
    }

    /** The sorts of all kinds, with these groups of venues that may be one and the same. */
    private Map<TodoKind, Pending> with(List<Twins> twins) {
        var all = sorts.all();
        all.put(
                TodoKind.POSSIBLE_DUPLICATE,
                sorts.of(TodoKind.POSSIBLE_DUPLICATE)
                        .with(reading -> Map.of(
                                "twins", twins.stream().map(Twins::id).toArray(UUID[]::new),
                                "first", twins.stream().map(Twins::first).toArray(UUID[]::new),
                                "twinned",
                                        twins.stream()
                                                .map(group -> Timestamp.from(Paris.startOf(group.since())))
                                                .toArray(Timestamp[]::new))));
        return all;
    }

    private static Map<TodoKind, Long> counts(ReadSession reading, TodoSources sources) {
        var counts = new EnumMap<TodoKind, Long>(TodoKind.class);
        Arrays.stream(TodoKind.values()).forEach(kind -> counts.put(kind, 0L));
        reading.snapshot()
                .sql("SELECT kind, count(*) FROM " + sources.sql(List.of(TodoKind.values())) + " GROUP BY kind")
                .params(sources.parameters())
                .query(row -> {
                    counts.put(TodoKind.valueOf(row.getString(1)), row.getLong(2));
                });
        return counts;
    }

    private List<TodoItem> items(ReadSession reading, List<Waiting> found, List<Twins> twins) {
        var groups = twins.stream().collect(toMap(Twins::id, identity()));
        var shown = found.stream()
                .filter(one -> one.kind() == TodoKind.POSSIBLE_DUPLICATE)
                .flatMap(one -> Stream.ofNullable(groups.get(one.id())))
                .flatMap(group -> named(group).stream());
        var names = Names.of(
                reading,
                Stream.concat(found.stream().flatMap(Waiting::named), shown).toList());
        var words = new TodoWords(reading.moment());
        return found.stream()
                .map(one -> {
                    var group = one.kind() == TodoKind.POSSIBLE_DUPLICATE ? groups.get(one.id()) : null;
                    return group == null ? item(one, names, words) : item(one, group, names, words);
                })
                .toList();
    }

    /** The other records of a group. Of a large group only the first ones, because the record of each leads to all. */
    private static List<UUID> named(Twins group) {
        var others = group.others();
        return others.size() > MOST_NAMED + 1 ? others.subList(0, MOST_NAMED) : others;
    }

    private TodoItem item(Waiting one, Twins group, Names names, TodoWords words) {
        var subject = names.named(group.first());
        var others = names.named(named(group));
        var more = group.others().size() - others.size();
        var sentence = words.duplicate(subject, others, more, ClueWords.of(group.clues()));
        return item(one, subject, sentence, words.waitsFor(one.words(), List.of()), List.of(), others, null);
    }

    private TodoItem item(Waiting one, Names names, TodoWords words) {
        var subject = one.subject() == null ? null : names.named(one.subject());
        var awaited = names.named(one.awaited());
        var sentence = words.text(
                one.words(),
                one.dates(),
                subject,
                one.who() == null ? "" : names.named(one.who()).name(),
                awaited,
                one.since(),
                one.day(),
                Objects.requireNonNullElse(one.said(), ""));
        var dates = one.dates() == 1 ? null : one.dates();
        return item(one, subject, sentence, words.waitsFor(one.words(), awaited), awaited, List.of(), dates);
    }

    private TodoItem item(
            Waiting one,
            @Nullable Named subject,
            Sentence sentence,
            String waitsFor,
            List<Named> awaited,
            List<Named> others,
            @Nullable Integer dates) {
        var commune = one.commune() == null ? null : gazetteer.commune(one.commune());
        return new TodoItem(
                one.kind(),
                one.id(),
                began(one),
                subject,
                commune,
                sentence.text(),
                waitsFor,
                awaited,
                others,
                dates,
                sentence);
    }

    private Instant began(Waiting one) {
        return sorts.of(one.kind()).began().apply(one.since());
    }

    /** A thing that waits, before its records and structures are named. */
    private record Waiting(
            TodoKind kind,
            UUID id,
            Instant since,
            @Nullable UUID subject,
            @Nullable String commune,
            @Nullable UUID who,
            List<UUID> awaited,
            Instant day,
            @Nullable String said,
            int dates) {

        static Waiting of(ResultSet row) throws SQLException {
            var commune = (Integer) row.getObject("commune");
            return new Waiting(
                    TodoKind.valueOf(row.getString("kind")),
                    row.getObject("id", UUID.class),
                    row.getTimestamp("since").toInstant(),
                    row.getObject("subject", UUID.class),
                    commune == null ? null : CommuneKey.code(commune),
                    row.getObject("who", UUID.class),
                    List.of((UUID[]) row.getArray("awaited").getArray()),
                    row.getTimestamp("day").toInstant(),
                    row.getString("said"),
                    row.getInt("dates"));
        }

        /**
         * Its name in the message bundle. A workshop that all have declined waits for something else than confirmation.
         */
        String words() {
            return kind == TodoKind.WORKSHOP_UNCONFIRMED && said != null ? kind + ".declined" : kind.name();
        }

        Stream<UUID> named() {
            return Stream.concat(Stream.of(subject, who).filter(Objects::nonNull), awaited.stream());
        }
    }
}
