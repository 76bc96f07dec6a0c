package fr.maillage.query.venue;

import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A label of a venue, with its standing and origin.
 *
 * @param standing who stands behind it: the structure that carries the venue, or the hub
 * @param source name of the source whose file gave it this standing; null where somebody gave it directly
 * @param since day on which it got this standing: the source's own day where a source gave it, else the day of the log
 */
public record VenueLabel(
        Label.Kind kind,
        String name,
        LabelStanding standing,
        @Nullable String source,
        LocalDate since) {

    /** @param day day on which the log took it, Europe/Paris */
    static VenueLabel of(Label label, LabelStanding standing, @Nullable SourceRecord source, LocalDate day) {
        return new VenueLabel(
                label.kind(),
                label.name(),
                standing,
                source == null ? null : source.name(),
                source == null ? day : source.saidOn());
    }

    /** Whether it is that label, whatever its standing and origin. */
    boolean is(Label label) {
        return kind == label.kind() && name.equals(label.name());
    }
}
