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
 * The whole network at one position, as far as one reader sees it: every view as it was after that fact, read in one
 * transaction.
 */
public final class Snapshot {

    private static final Pattern NAME = Pattern.compile("\\{(all )?([a-z_]+)}");
    /** Where a projection has no commune. */
    static final String NO_TERRITORY = "0";

    /** What is said of a projection of which nothing is left out. */
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
     * @param log of which they hold the facts
     * @param position the one that they have reached
     * @param masks how many words of facts are left out of them
     * @param columns as they follow others in a SELECT
     * @param territory the commune's column, 0 where a commune is not known
     * @param seen which rows a reader may see
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

    /** Which log it is of: the same position of another is another network. */
    public UUID log() {
        return log;
    }

    /** Where in the log it stands. */
    public long position() {
        return position;
    }

    /** Differs where the same position reads otherwise, because the hub masked words of what was said before. */
    public long masks() {
        return active.values().stream().mapToLong(Active::masks).sum();
    }

    /**
     * A question in SQL, where {@code {venue}} stands for {@link #rows the rows} of the projection {@code venue}:
     * {@code SELECT view FROM {venue} WHERE id = :id}; {@code {all venue}} for all of them, whoever looks: for figures
     * that tell nothing of any record.
     */
    public JdbcClient.StatementSpec sql(String sql) {
        return sql(sql, EVERYWHERE);
    }

    /**
     * The same, with the rows narrowed to a territory before anything else. An empty list of ranges is nowhere.
     * Every projection named must have a {@link Column#commune}.
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
     * The rows of a projection as a table expression: {@code id}, {@code from_pos} (the fact that made the view what it
     * is), {@code view} (JSON, see {@link ViewJson}) and the projection's columns.
     */
    public String rows(String projection) {
        return rows(projection, EVERYWHERE);
    }

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

    /** A version is a segment over its commune, from its first position to its last; half a step on, S crosses those alive. */
    private String alive(Active tables, List<Range> territory) {
        return territory.stream()
                .map(range -> "%s && box(point(%d,%d.5),point(%d,%d.5))"
                        .formatted(span(tables.territory()), range.first(), position, range.last(), position))
                .collect(joining(" OR ", "(false OR ", ")"));
    }

    /** The box that the history of a projection is indexed by. */
    static String span(String territory) {
        return "box(point(%1$s,from_pos),point(%1$s,to_pos))".formatted(territory);
    }
}
