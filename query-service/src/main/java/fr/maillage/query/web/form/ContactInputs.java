package fr.maillage.query.web.form;

import fr.maillage.query.web.form.Input.Kind;

/** The inputs for the contact details of a record. */
public final class ContactInputs {

    public static final Input PHONE = Input.of(Kind.PHONE, "contact.phone");
    public static final Input EMAILS = Input.of(Kind.EMAIL, "contact.emails");
    public static final Input SITES = Input.of(Kind.SITE, "contact.sites");

    private ContactInputs() {}
}
