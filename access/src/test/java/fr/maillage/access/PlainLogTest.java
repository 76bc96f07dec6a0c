package fr.maillage.access;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PlainLogTest {

    private static final String MADE_UP = "denied\r\nINFO : karim logged in\u2028INFO : as admin\u0085\u001b[2J\u202e";

    private final LoggerContext logs = new LoggerContext();
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();

    @BeforeEach
    void as_a_service_starts() {
        logs.setMDCAdapter(new LogbackMDCAdapter());
        var encoder = new PatternLayoutEncoder();
        encoder.setContext(logs);
        encoder.setPattern("%p : %m%n");
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.start();
        var appender = new OutputStreamAppender<ILoggingEvent>();
        appender.setContext(logs);
        appender.setEncoder(encoder);
        appender.setOutputStream(written);
        appender.start();
        logs.getLogger("ROOT").addAppender(appender);
        PlainLog.everywhere(logs);
        PlainLog.everywhere(logs);
    }

    @Test
    void nothing_that_a_caller_sent_looks_like_an_entry_of_its_own_or_moves_a_terminal() {
        logs.getLogger("door").warn("somebody could not log in: {}", MADE_UP);

        assertThat(text())
                .isEqualTo("WARN : somebody could not log in: denied\n"
                        + "    INFO : karim logged in\\u2028INFO : as admin\\u0085\\u001b[2J\\u202e\n");
    }

    @Test
    void the_same_where_it_stands_in_an_exception() {
        logs.getLogger("door").warn("it failed", new IllegalStateException(MADE_UP));

        assertThat(text().lines().filter(line -> !line.startsWith("    "))).containsExactly("WARN : it failed");
        assertThat(text()).contains("    java.lang.IllegalStateException: denied", "PlainLogTest.the_same_where");
    }

    @Test
    void what_is_written_in_french_stays_as_it_is() {
        logs.getLogger("door").info("Liévin\t« l’été » 😀");

        assertThat(text()).isEqualTo("INFO : Liévin\t« l’été » 😀\n");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
