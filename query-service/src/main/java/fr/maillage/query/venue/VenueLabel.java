package fr.maillage.query.venue;

import fr.maillage.events.FreeText;
import fr.maillage.events.Label;
import fr.maillage.events.LabelStanding;
import fr.maillage.events.SourceRecord;
import fr.maillage.query.projection.Projection;
import java.time.LocalDate;
import java.util.List;
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

    /**
     * These labels and one more, or a declared one raised to granted. A granted label stays granted when it is declared.
     * A label with a masked name is ignored, because nobody could say which one to take back.
     *
     * @param day day on which the log took it, Europe/Paris
     */
    static List<VenueLabel> adding(
            List<VenueLabel> labels,
            Label label,
            LabelStanding standing,
            @Nullable SourceRecord source,
            LocalDate day) {
        if (label.name().equals(FreeText.MASKED)) {
            return labels;
        }
        var said = of(label, standing, source, day);
        if (labels.stream().noneMatch(one -> one.is(label))) {
            return Projection.adding(labels, said);
        }
        return labels.stream()
                .map(one -> one.is(label) && standing == LabelStanding.GRANTED && one.standing != standing ? said : one)
                .toList();
    }

    private static VenueLabel of(Label label, LabelStanding standing, @Nullable SourceRecord source, LocalDate day) {
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
