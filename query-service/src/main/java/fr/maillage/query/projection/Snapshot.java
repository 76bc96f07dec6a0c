package fr.maillage.query.projection;

import static java.util.stream.Collectors.joining;

import fr.maillage.query.projection.CommuneKey.Range;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The whole network at one position, as far as one reader sees it. Every view is as it was after the event at that
 * position, read in one transaction.
 */
public final class Snapshot {

    private static final Pattern NAME = Pattern.compile("\\{(all )?([a-z_]+)}");
    /** The territory of rows whose projection has no commune. */
    static final String NO_TERRITORY = "0";

    /** The rule of a projection of which nothing is left out. */
    static final String ALL = "true";

    private static final List<Range> EVERYWHERE = List.of(new Range(0, Integer.MAX_VALUE));

    private final JdbcClient jdbc;
    private final UUID log;
    private final long position;
    private final Map<String, Active> active;
    private final Reader reader;

    Snapshot(JdbcClient jdbc, UUID log, long position, Map<String, Active> active, Reader reader) {
        this.jdbc = jdbc;
        this.log = log;
        this.position = position;
        this.active = active;
        this.reader = reader;
    }

    /**
     * The tables that answer for a projection.
     *
     * @param log log whose events they hold
     * @param position position that they have reached
     * @param masks number of the last mask known when they were begun
     * @param columns columns as they follow others in a SELECT
     * @param territory SQL of the commune's column, 0 where a commune is not known
     * @param seen SQL of the rows that a reader may see
     */
    record Active(
            UUID log,
            String schema,
            long position,
            long masks,
            String columns,
            String territory,
            Function<Reader, String> seen) {}

    public Reader reader() {
        return reader;
    }

    /** The log that it is of. The same position of another log is another network. */
    public UUID log() {
        return log;
    }

    /** Its position in the log. */
    public long position() {
        return position;
    }

    /**
     * A number that differs where the same position reads otherwise, because the hub masked words of earlier events.
     */
    public long masks() {
        return active.values().stream().mapToLong(Active::masks).sum();
    }

    /**
     * A query in SQL, where {@code {venue}} stands for {@link #rows the rows} of the projection {@code venue}:
     * {@code SELECT view FROM {venue} WHERE id = :id}. {@code {all venue}} stands for all of them, whoever reads: for
     * figures that tell nothing of any record.
     *
     * @throws NotYetException where a view is still being built
     */
    public JdbcClient.StatementSpec sql(String sql) {
        return sql(sql, EVERYWHERE);
    }

    /**
     * The same query, with the rows narrowed to a territory before anything else. Every projection named must have a
     * {@link Column#commune}.
     *
     * @param territory ranges of commune keys; an empty list is nowhere
     * @throws IllegalArgumentException where a projection has no commune
     * @throws NotYetException where a view is still being built
     */
    public JdbcClient.StatementSpec sql(String sql, List<Range> territory) {
        return jdbc.sql(named(sql, territory));
    }

    private String named(String sql, List<Range> territory) {
        return NAME.matcher(sql).replaceAll(name -> {
            var rows = name.group(1) == null
                    ? rows(name.group(2), territory)
                    : "(" + source(tables(name.group(2)), territory) + ")";
            return Matcher.quoteReplacement(rows);
        });
    }

    /**
     * The rows of a projection as a table expression: {@code id}, {@code from_pos} (position of the event that made the
     * view what it is), {@code view} (JSON, see {@link ViewJson}) and the projection's columns.
     */
    public String rows(String projection) {
        return rows(projection, EVERYWHERE);
    }

    /** The same rows, narrowed to a territory. */
    public String rows(String projection, List<Range> territory) {
        var tables = tables(projection);
        var rows = "(" + source(tables, territory) + ")";
        var seen = tables.seen().apply(reader);
        return seen.equals(ALL) ? rows : "(SELECT * FROM " + rows + " one WHERE " + seen(seen) + ")";
    }

    private Active tables(String projection) {
        var tables = active.get(projection);
        if (tables == null) {
            throw new NotYetException("La vue « " + projection + " » est en cours de construction.");
        }
        return tables;
    }

    private String seen(String rule) {
        var array = reader.own().stream().map(UUID::toString).collect(joining(",", "'{", "}'::uuid[]"));
        return "(" + named(rule.replace("{reader}", array), EVERYWHERE) + ")";
    }

    private String source(Active tables, List<Range> territory) {
        var rows = "SELECT id, from_pos, view" + tables.columns() + " FROM " + tables.schema();
        var current = rows + ".current WHERE " + (territory == EVERYWHERE ? "true" : within(tables, territory));
        return tables.position() == position
                ? current
                : current + " AND from_pos <= " + position + " UNION ALL " + rows + ".history WHERE "
                        + alive(tables, territory);
    }

    private static String within(Active tables, List<Range> territory) {
        if (tables.territory().equals(NO_TERRITORY)) {
            throw new IllegalArgumentException(tables.schema() + " has no commune to be narrowed by");
        }
        return territory.stream()
                .map(range -> tables.territory() + " BETWEEN " + range.first() + " AND " + range.last())
                .collect(joining(" OR ", "(false OR ", ")"));
    }

    /**
     * The condition of the versions alive at this position. A version is a segment over its commune, from its first
     * position to its last. A segment drawn half a step after this position crosses those alive.
     */
    private String alive(Active tables, List<Range> territory) {
        return territory.stream()
                .map(range -> "%s && box(point(%d,%d.5),point(%d,%d.5))"
                        .formatted(span(tables.territory()), range.first(), position, range.last(), position))
                .collect(joining(" OR ", "(false OR ", ")"));
    }

    /** The box by which the history of a projection is indexed. */
    static String span(String territory) {
        return "box(point(%1$s,from_pos),point(%1$s,to_pos))".formatted(territory);
    }
}
