package fr.maillage.query.web.form;

import fr.maillage.query.reading.ReadSession;
import java.util.UUID;

/** The values that a form starts with: what is known of the record that it corrects. */
@FunctionalInterface
public interface InitialValues {

    InitialValues NOTHING = (reading, id) -> FormValues.NOTHING;

    /**
     * The known values.
     *
     * @param id of the record or part acted on
     */
    FormValues of(ReadSession reading, UUID id);
}
