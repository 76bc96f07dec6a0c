package fr.maillage.events;

import java.time.Instant;

/** A half-open span of time: {@code from} is in it, {@code to} is not. So one period can begin where another ends. */
public record Period(Instant from, Instant to) {}
