package fr.maillage.query.web.form;

/**
 * A form fault: a message about an input.
 *
 * @param field the input's name; empty where it is about the whole form
 */
public record FormFault(String field, String message) {}
