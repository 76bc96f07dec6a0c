package fr.maillage.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.maillage.query.Facts;
import fr.maillage.query.RunningService;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole service on the data of one that compared numbers alone, one of whose tables lacks a column of today. */
class FirstStartWithShapesIT {

    private static RunningService former;
    private static RunningService service;

    @BeforeAll
    static void a_service_on_the_data_of_a_former_one() throws Exception {
        former = new RunningService();
        former.publish(new Facts()
                .say(Facts.id(11), Facts.venue("Salle Arago", Facts.lievin()), "62510")
                .say(Facts.id(12), Facts.venue("Salle Jaurès", Facts.lievin()), "62510"));
        former.beans(ProjectionEngine.class).forEach(ProjectionEngine::stop);
        var data = former.bean("dataSource", HikariDataSource.class);
        var sql = new JdbcTemplate(data);
        sql.update("UPDATE generation SET version = -version, shape = ''");
        sql.execute("ALTER TABLE venue_v4.current DROP COLUMN sort");
        sql.execute("ALTER TABLE venue_v4.history DROP COLUMN sort");
        service = new RunningService(
                "--spring.datasource.url=" + data.getJdbcUrl(), "--maillage.kafka.topic=" + former.topic());
    }

    @AfterAll
    static void stop() {
        service.stop();
        former.stop();
    }

    @Test
    void every_view_is_built_anew_once_beside_the_former_one_and_answers() throws Exception {
        service.untilReady();
        Stage.until(
                "all that was said is read",
                () -> service.get("/api/venues", "Maillage-Min-Position", "2").statusCode() == 200);
        assertThat(service.json("/api/venues").get("total").asInt()).isEqualTo(2);

        var projections = service.json("/api/projections", RunningService.bearing(RunningService.ISSUER.admin()))
                .get("projections");
        assertThat(projections.size()).isEqualTo(service.beans(Projection.class).size());
        for (var projection : projections) {
            var builds = StreamSupport.stream(projection.get("builds").spliterator(), false)
                    .map(build -> build.get("state").asString() + " "
                            + build.get("shape").asString())
                    .toList();
            assertThat(builds)
                    .as(projection.get("name").asString())
                    .containsExactly(
                            "RETIRED ", "ACTIVE " + projection.get("shape").asString());
        }
    }
}
