package fr.maillage.query.web.form;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** A key for each form that is shown, so that what is sent twice is recorded once. */
@Component
class NewKey {

    String next() {
        return UUID.randomUUID().toString();
    }
}
