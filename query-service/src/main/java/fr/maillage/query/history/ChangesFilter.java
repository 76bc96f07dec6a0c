package fr.maillage.query.history;

import fr.maillage.query.reading.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;

/** The position after which changes are asked for. */
public record ChangesFilter(
        @Parameter(
                description = "Dernière position connue ; 0 pour tout.",
                required = true,
                schema = @Schema(minimum = "0"))
        long since) {

    /** The filter in the parameters of a request, which must have {@code since}. */
    public static ChangesFilter of(Parameters asked) {
        if (asked.text("since") == null) {
            asked.fail(
                    "since", "missing", "« since » est nécessaire : la dernière position que vous connaissez, ou 0.");
        }
        var since = asked.position("since", "« since » attend une position, un nombre entier positif.");
        return new ChangesFilter(Objects.requireNonNullElse(since, 0L));
    }
}
