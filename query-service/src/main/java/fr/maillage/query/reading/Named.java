package fr.maillage.query.reading;

import java.util.UUID;

/** A record that another one points to, with the name it goes by. */
public record Named(UUID id, String name) {}
