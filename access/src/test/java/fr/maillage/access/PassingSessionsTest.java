package fr.maillage.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockServletContext;

class PassingSessionsTest {

    private final PassingSessions passing = new PassingSessions(3);
    private final MockServletContext service = new MockServletContext();

    PassingSessionsTest() {
        service.setSessionTimeout(30);
    }

    @Test
    void where_there_are_too_many_the_oldest_of_those_who_have_not_logged_in_goes() {
        var known = made();
        passing.loggedIn(known);
        var made = Stream.generate(this::made).limit(4).toList();

        assertThat(known.isInvalid()).isFalse();
        assertThat(made).extracting(MockHttpSession::isInvalid).containsExactly(true, false, false, false);
    }

    @Test
    void one_that_is_over_makes_room() {
        var made = Stream.generate(this::made).limit(3).toList();
        passing.sessionDestroyed(new HttpSessionEvent(made.getFirst()));
        made();

        assertThat(List.of(made.get(1), made.get(2))).noneMatch(MockHttpSession::isInvalid);
    }

    @Test
    void it_lasts_minutes_until_somebody_logs_in_and_then_as_long_as_the_service_says() {
        var session = made();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(600);

        passing.loggedIn(session);

        assertThat(session.getMaxInactiveInterval()).isEqualTo(1800);
    }

    private MockHttpSession made() {
        var session = new MockHttpSession(service);
        passing.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
