package fr.maillage.query.web.form;

import fr.maillage.query.web.Texts;
import java.util.List;

/** A doubt that one act has about what was written, beside those about persons: said before anything is recorded. */
@FunctionalInterface
public interface Doubt {

    Doubt NONE = (given, before, texts) -> List.of();

    /** What is doubted, input by input; nothing where all seems right. @param before what stood in the form */
    List<FormFault> of(FormValues given, FormValues before, Texts texts);
}
