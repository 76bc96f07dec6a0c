package fr.maillage.query.web.form;

import fr.maillage.query.reading.ReadSession;
import java.util.UUID;

/** What a form holds before anybody writes in it: what is known of the record that it corrects. */
@FunctionalInterface
public interface Current {

    Current NOTHING = (reading, id) -> Given.NOTHING;

    Given of(ReadSession reading, UUID id);
}
