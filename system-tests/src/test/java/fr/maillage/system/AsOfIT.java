package fr.maillage.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Scenario 6 and 7, as far as they go today: the same bytes for the same position, whatever happens since. */
class AsOfIT {

    private static final String LIST = "/api/venues?territory=commune:62510&limit=500";

    @Test
    void an_answer_about_a_position_stays_the_same_to_the_byte_after_more_posts_and_after_a_rebuild() throws Exception {
        var network = Network.shared();
        var structure = AVenueIsPostedIT.register(network);
        var id = UUID.randomUUID();
        var then = network.commands()
                .post("/api/venues", Bodies.venue(id, structure, "Nom d'hier"))
                .position();
        var first = asOf(network, then);
        assertThat(first.text()).contains("Nom d'hier");

        var now = network.commands()
                .post("/api/venues/" + id + "/describe", Bodies.description("Nom d'aujourd'hui"))
                .position();
        assertThat(network.pages()
                        .get(LIST, "Maillage-Min-Position", Long.toString(now))
                        .text())
                .contains("Nom d'aujourd'hui");
        assertThat(asOf(network, then).bytes()).isEqualTo(first.bytes());

        new Projections(network).rebuild("venue");
        assertThat(asOf(network, then).bytes()).isEqualTo(first.bytes());
        assertThat(asOf(network, then).position()).isEqualTo(then);
    }

    @Test
    void a_day_before_anything_was_said_shows_an_empty_network() throws Exception {
        var network = Network.shared();
        AVenueIsPostedIT.register(network);

        var empty = network.pages().get("/api/venues?at=2020-01-01");

        assertThat(empty.status()).as(empty.toString()).isEqualTo(200);
        assertThat(empty.json().path("total").intValue()).isZero();
    }

    @Test
    void a_member_who_posts_sees_the_post_in_the_next_read() throws Exception {
        var network = Network.shared();
        var structure = AVenueIsPostedIT.register(network);

        for (var round = 0; round < 20; round++) {
            var id = UUID.randomUUID();
            var posted = network.commands().post("/api/venues", Bodies.venue(id, structure, "Lieu vu aussitôt"));
            var read =
                    network.pages().get("/api/venues/" + id, "Maillage-Min-Position", Long.toString(posted.position()));
            assertThat(read.status()).as(read.toString()).isEqualTo(200);
            assertThat(read.position()).isGreaterThanOrEqualTo(posted.position());
        }
    }

    @Test
    void a_position_that_nobody_reached_is_not_waited_for_long() throws Exception {
        var answer = Network.shared().pages().get("/api/venues", "Maillage-Min-Position", "999999999");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private static Answer asOf(Network network, long position) throws Exception {
        var answer = network.pages()
                .get(LIST + "&at=position:" + position, "Maillage-Min-Position", Long.toString(position));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }
}
