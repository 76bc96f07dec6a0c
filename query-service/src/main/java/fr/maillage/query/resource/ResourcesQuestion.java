package fr.maillage.query.resource;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.Parameters;
import java.util.List;
import java.util.Set;

/**
 * The check of what was asked of the page of resources.
 *
 * @param faults violations in its form: they are shown there, beside a list that leaves out the criteria at fault
 */
public record ResourcesQuestion(List<Problem.Field> faults) {

    private static final Set<String> WRITTEN = Set.of("from", "to", "quantity");

    public static ResourcesQuestion of(Parameters asked) {
        ResourceFilter.of(asked);
        return new ResourcesQuestion(asked.forgive(WRITTEN));
    }
}
