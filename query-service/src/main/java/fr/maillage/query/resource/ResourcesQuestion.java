package fr.maillage.query.resource;

import static java.util.stream.Collectors.toUnmodifiableSet;

import fr.maillage.query.Problem;
import fr.maillage.query.reading.Criterion;
import fr.maillage.query.reading.Parameters;
import java.util.List;
import java.util.Set;

/**
 * The check of what was asked of the page of resources.
 *
 * @param faults violations in its form: they are shown there, beside a list that leaves out the criteria at fault
 */
public record ResourcesQuestion(List<Problem.Field> faults) {

    /** The criteria whose fields people write in. */
    private static final Set<String> WRITTEN = ResourceFilter.ALL.criteria().stream()
            .filter(criterion -> criterion.inForm() && criterion.choices().isEmpty())
            .map(Criterion::name)
            .collect(toUnmodifiableSet());

    public static ResourcesQuestion of(Parameters asked) {
        ResourceFilter.ALL.read(asked);
        return new ResourcesQuestion(asked.forgive(WRITTEN));
    }
}
