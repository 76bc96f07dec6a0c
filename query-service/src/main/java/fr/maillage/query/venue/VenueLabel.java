package fr.maillage.query.venue;

import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A label of a venue, and how it is known.
 *
 * @param standing who stands behind it: the structure that carries the venue, or the hub
 * @param source name of the source in whose file it came to stand so; null where somebody said it directly
 * @param since the day on which it came to stand so: the source's own where a source said it, else that of the log
 */
public record VenueLabel(
        Label.Kind kind,
        String name,
        LabelStanding standing,
        @Nullable String source,
        LocalDate since) {

    /** @param day on which the log took it, Europe/Paris */
    static VenueLabel of(Label label, LabelStanding standing, @Nullable SourceRecord source, LocalDate day) {
        return new VenueLabel(
                label.kind(),
                label.name(),
                standing,
                source == null ? null : source.name(),
                source == null ? day : source.saidOn());
    }

    /** Whether it is that label, however it is known. */
    boolean is(Label label) {
        return kind == label.kind() && name.equals(label.name());
    }
}
