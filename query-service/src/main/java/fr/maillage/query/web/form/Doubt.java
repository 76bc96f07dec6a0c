package fr.maillage.query.web.form;

import fr.maillage.query.web.Texts;
import java.util.List;

/**
 * A check by which one form action asks for confirmation of values that seem wrong, before anything is recorded. The
 * check for personal data is made beside it.
 */
@FunctionalInterface
public interface Doubt {

    Doubt NONE = (given, before, texts) -> List.of();

    /**
     * The doubts, input by input; none where all seems right.
     *
     * @param before the values known before
     */
    List<FormFault> of(FormValues given, FormValues before, Texts texts);
}
