package fr.maillage.query.web.form;

import fr.maillage.events.Contact;
import fr.maillage.query.web.form.Input.Kind;

/** The inputs that ask how a record is reached. */
public final class ContactInputs {

    public static final Input PHONE = Input.of(Kind.PHONE, "contact.phone");
    public static final Input EMAILS = Input.of(Kind.EMAIL, "contact.emails");
    public static final Input SITES = Input.of(Kind.SITE, "contact.sites");

    private ContactInputs() {}

    /** What they hold for a contact that is known. */
    public static FormValues of(Contact contact) {
        return FormValues.NOTHING
                .with(PHONE.name(), contact.phone())
                .with(EMAILS.name(), contact.emails())
                .with(SITES.name(), contact.sites());
    }
}
