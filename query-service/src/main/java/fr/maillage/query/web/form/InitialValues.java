package fr.maillage.query.web.form;

import fr.maillage.query.reading.ReadSession;
import java.util.UUID;

/** What a form holds before anybody writes in it: what is known of the record that it corrects. */
@FunctionalInterface
public interface InitialValues {

    InitialValues NOTHING = (reading, id) -> FormValues.NOTHING;

    FormValues of(ReadSession reading, UUID id);
}
