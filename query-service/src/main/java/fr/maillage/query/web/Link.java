package fr.maillage.query.web;

/** Where to go, in words. */
public record Link(String text, String href) {}
