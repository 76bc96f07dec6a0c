package fr.maillage.query.resource;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.Parameters;
import java.util.List;
import java.util.Set;

/**
 * Whether the page of resources can be asked for.
 *
 * @param faults what is wrong with what people wrote in its form: said there, beside a list that does without it
 */
public record ResourcesQuestion(List<Problem.Field> faults) {

    private static final Set<String> WRITTEN = Set.of("from", "to", "quantity");

    public static ResourcesQuestion of(Parameters asked) {
        ResourceFilter.of(asked);
        return new ResourcesQuestion(asked.forgive(WRITTEN));
    }
}
