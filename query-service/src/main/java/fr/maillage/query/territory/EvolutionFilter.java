package fr.maillage.query.territory;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.Parameters;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The months that an evolution is asked for; by default the last twelve that are over. */
public record EvolutionFilter(
        @Parameter(
                description =
                        "Pas de l'évolution : « month », à la fin de chaque mois. Sans lui, les chiffres du moment demandé.",
                schema = @Schema(allowableValues = EvolutionFilter.MONTH))
        String every,

        @Parameter(
                description = "Avec « every » : premier mois, comme 2026-01.",
                schema = @Schema(pattern = EvolutionFilter.PATTERN))
        @Nullable YearMonth from,

        @Parameter(
                description =
                        "Avec « every » : dernier mois, compris, comme 2026-12. Un mois qui n'est pas fini n'est pas montré.",
                schema = @Schema(pattern = EvolutionFilter.PATTERN))
        @Nullable YearMonth to) {

    static final String MONTH = "month";
    static final String PATTERN = "^[0-9]{4}-(0[1-9]|1[0-2])$";
    private static final int USUAL_MONTHS = 12;
    /** In months: each of them takes a read session of the whole territory. */
    private static final int MAX_MONTHS = 60;

    /** The filter in the parameters of a request. */
    public static EvolutionFilter of(Parameters asked) {
        asked.exactly("every", List.of(MONTH));
        var from = asked.read("from", EvolutionFilter::month, wrong("from"));
        var to = asked.read("to", EvolutionFilter::month, wrong("to"));
        return new EvolutionFilter(MONTH, from, to);
    }

    /**
     * The months asked for that are over, in order.
     *
     * @param current the current month
     * @throws Problem if they are more than {@value #MAX_MONTHS}
     */
    List<YearMonth> months(YearMonth current) {
        var over = current.minusMonths(1);
        var last = to == null || to.isAfter(over) ? over : to;
        var first = from == null ? last.minusMonths(USUAL_MONTHS - 1) : from;
        if (!first.plusMonths(MAX_MONTHS).isAfter(last)) {
            var message = "Demandez " + MAX_MONTHS + " mois au plus à la fois.";
            throw Problem.malformed(List.of(new Problem.Field("from", "parameter.long", message)));
        }
        return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private static Optional<YearMonth> month(String text) {
        try {
            return Optional.of(YearMonth.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static String wrong(String name) {
        return "« " + name + " » attend un mois, comme 2026-06.";
    }
}
