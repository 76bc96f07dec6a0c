package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.query.projection.MarkedVenue.Marking;
import fr.maillage.query.projection.SmallVenue.Folding;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A projection whose shape changed and whose number did not: an upgrade builds it beside, as where the number was raised. */
class AnotherShapeIT {

    private final Stage stage = new Stage();
    private final Random random = new Random(91);
    private @Nullable ProjectionEngine second;

    @BeforeEach
    void prepare() throws Exception {
        stage.createTopic();
        stage.log.appendVenues(random, 3_000, 100);
        stage.send(1, 2_000);
    }

    @AfterEach
    void close() {
        if (second != null) {
            second.stop();
        }
        stage.close();
    }

    /** Reads of the newer version, which wait for nothing. */
    private Reads newer() {
        var progress = new Progress();
        progress.advance(stage.log.head());
        return new Reads(stage.reading, List.of(new Marking()), progress);
    }

    private static long position(Reads reads) {
        return reads.at(ReadPoint.of(Reader.ALL, At.NOW), snapshot -> {
            snapshot.sql("SELECT count(*) FROM {small}").query(Long.class).single();
            return snapshot.position();
        });
    }

    /** The venues of the newer version, and the column that only it has. */
    private TreeMap<UUID, SmallVenue> marked(At at) {
        return newer().at(ReadPoint.of(Reader.ALL, at), snapshot -> {
            var found = new TreeMap<UUID, SmallVenue>();
            snapshot.sql("SELECT id, view, initial FROM {small}").query(row -> {
                var view = ViewJson.read(row.getBytes(2), MarkedVenue.class);
                assertThat(row.getString(3)).isEqualTo(view.initial()).hasSize(1);
                found.put(row.getObject(1, UUID.class), view.venue());
            });
            return found;
        });
    }

    private String answering() {
        return stage.sql("SELECT schema FROM generation g JOIN active a ON a.generation = g.id", String.class);
    }

    private long buildsEverBegun() {
        return stage.sql("SELECT max(id) FROM generation", Long.class);
    }

    @Test
    void it_is_built_beside_while_the_older_service_follows_and_answers_and_then_takes_over() throws Exception {
        stage.start(Folding.GOOD);
        stage.awaitPosition(2_000);
        var reading = new AtomicBoolean(true);
        CompletableFuture<Integer> read;
        try (var holder = stage.writing.getConnection()) {
            Stage.holdTurn(holder);
            second = stage.another(new Marking());
            stage.awaitLookForTurn();
            assertThatThrownBy(() -> position(newer())).isInstanceOf(NotYetException.class);
            stage.send(2_001, 2_500);
            stage.awaitPosition(2_500);
            assertThat(stage.views(At.NOW)).isEqualTo(stage.folded(2_500));
            read = CompletableFuture.supplyAsync(() -> readOn(reading));
            Stage.leaveTurn(holder);
        }
        Stage.until("the newer answers", () -> !answering().equals("small_v1"));
        stage.send(2_501, 3_000);
        Stage.until("it follows", () -> position(newer()) == 3_000);
        reading.set(false);

        assertThat(read.get(60, TimeUnit.SECONDS)).isPositive();
        assertThat(buildsEverBegun()).isEqualTo(2);
        for (var position : new long[] {700, 1_999, 2_200, 3_000}) {
            assertThat(marked(new At.Position(position))).as("at " + position).isEqualTo(stage.folded(position));
        }
    }

    /** At every instant one of the two answers, and no later read shows less than an earlier one. */
    private int readOn(AtomicBoolean reading) {
        var last = 2_500L;
        var reads = 0;
        while (reading.get()) {
            var seen = seen();
            assertThat(seen).isGreaterThanOrEqualTo(last);
            last = seen;
            reads++;
        }
        return reads;
    }

    private long seen() {
        try {
            return position(stage.reads());
        } catch (NotYetException another) {
            return position(newer());
        }
    }

    @Test
    void the_older_service_comes_back_to_its_own_build() throws Exception {
        stage.start(Folding.GOOD);
        stage.awaitPosition(2_000);
        stage.start(new Marking());
        Stage.until("the newer answers", () -> !answering().equals("small_v1"));
        stage.send(2_001, 3_000);
        stage.awaitPosition(3_000);

        stage.start(Folding.GOOD);
        Stage.until("the older answers", () -> answering().equals("small_v1"));
        stage.awaitPosition(3_000);
        stage.assertIsFoldOfLog();
        assertThat(buildsEverBegun()).isEqualTo(2);
    }

    @Test
    void a_build_of_before_shapes_were_kept_is_built_beside_once_and_is_still_the_way_back() throws Exception {
        stage.start(Folding.GOOD);
        stage.awaitPosition(2_000);
        stage.stop();
        var sql = new JdbcTemplate(stage.writing);
        sql.update("UPDATE generation SET version = 1, shape = ''");
        sql.execute("ALTER TABLE small_v1.current DROP COLUMN names");
        sql.execute("ALTER TABLE small_v1.history DROP COLUMN names");

        stage.start(Folding.GOOD);
        Stage.until("another answers", () -> !answering().equals("small_v1"));
        stage.send(2_001, 3_000);
        stage.awaitPosition(3_000);
        stage.assertIsFoldOfLog();
        var after = answering();

        stage.start(Folding.GOOD);
        stage.awaitPosition(3_000);
        assertThat(answering()).isEqualTo(after);
        assertThat(buildsEverBegun()).isEqualTo(2);
        // What a service of before asks for: builds by their number alone.
        assertThat(sql.queryForList("SELECT schema FROM generation WHERE version = 1", String.class))
                .containsExactly("small_v1");
    }
}
