package fr.maillage.query.web.form;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** The source of idempotency keys. Each form that is shown has one, so that a form sent twice is recorded once. */
@Component
class NewKey {

    String next() {
        return UUID.randomUUID().toString();
    }
}
