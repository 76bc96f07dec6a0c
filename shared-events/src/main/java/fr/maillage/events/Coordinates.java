package fr.maillage.events;

/** A point on the ground, WGS 84, in decimal degrees. */
public record Coordinates(double latitude, double longitude) {}
