package fr.maillage.access;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.Layout;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;

/**
 * Writes what a service logs so that nothing that a caller sent can look like an entry of its own, or move a terminal: only
 * the first line of an entry begins at the margin, and characters that show nothing are written by their number. It stands
 * behind every entry, so that whoever logs need not think of it.
 */
public final class PlainLog extends LayoutBase<ILoggingEvent> {

    private static final String CONTINUED = "\n    ";

    private final Layout<ILoggingEvent> entry;

    PlainLog(Layout<ILoggingEvent> entry) {
        this.entry = entry;
    }

    /** For everything that is logged from now on. */
    static void everywhere(LoggerContext logs) {
        for (var logger : logs.getLoggerList()) {
            logger.iteratorForAppenders().forEachRemaining(PlainLog::wrap);
        }
    }

    private static void wrap(Appender<ILoggingEvent> appender) {
        if (appender instanceof OutputStreamAppender<ILoggingEvent> out
                && out.getEncoder() instanceof LayoutWrappingEncoder<ILoggingEvent> before
                && !(before.getLayout() instanceof PlainLog)) {
            var layout = new PlainLog(before.getLayout());
            layout.setContext(out.getContext());
            layout.start();
            var plain = new LayoutWrappingEncoder<ILoggingEvent>();
            plain.setContext(out.getContext());
            plain.setCharset(before.getCharset());
            plain.setLayout(layout);
            plain.start();
            out.setEncoder(plain);
        }
    }

    @Override
    public String doLayout(ILoggingEvent event) {
        var written = entry.doLayout(event).stripTrailing();
        var plain = new StringBuilder(written.length() + 1);
        written.chars().forEach(letter -> {
            if (letter == '\n') {
                plain.append(CONTINUED);
            } else if (letter == '\t' || !isUnseen(letter)) {
                plain.append((char) letter);
            } else if (letter != '\r') {
                plain.append(String.format("\\u%04x", letter));
            }
        });
        return plain.append('\n').toString();
    }

    /** What ends a line or steers a terminal, and what turns the way in which a line is read. */
    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.FORMAT -> true;
            default -> false;
        };
    }
}
