package fr.maillage.query.activity;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * A viewer of a stream.
 *
 * @param account opaque
 * @param longest how long the stream may stay open; then they connect again and prove who they are
 * @param mayLook whether they still may look; asked again and again
 */
public record Viewer(String account, Duration longest, BooleanSupplier mayLook) {}
