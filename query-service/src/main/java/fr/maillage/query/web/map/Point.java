package fr.maillage.query.web.map;

/** A place on the ground, WGS 84, in decimal degrees. */
public record Point(double latitude, double longitude) {}
