package fr.maillage.query.web;

/** A link: its text and its address. */
public record Link(String text, String href) {}
