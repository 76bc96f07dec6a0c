package fr.maillage.query.web.form;

/** What is wrong with an input, said to whoever wrote it. @param field its name; empty where it is the whole */
public record FormFault(String field, String message) {}
