package fr.maillage.query.page;

/** Where to go, in words. */
public record Link(String text, String href) {}
