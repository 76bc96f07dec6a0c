package fr.maillage.query.activity;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * Somebody who looks at a stream.
 *
 * @param account opaque
 * @param longest how long they are known for: they come back and prove it anew
 * @param mayLook asked again and again
 */
public record Viewer(String account, Duration longest, BooleanSupplier mayLook) {}
