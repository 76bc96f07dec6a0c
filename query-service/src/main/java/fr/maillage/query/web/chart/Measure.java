package fr.maillage.query.web.chart;

import java.time.LocalDate;

/** A figure counted on a day. */
public record Measure(LocalDate day, long value) {}
