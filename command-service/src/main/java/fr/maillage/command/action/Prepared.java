package fr.maillage.command.action;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An action ready to be decided on.
 *
 * @param again what to ask instead where the subject turns out to exist: the same creation, sent once more; null where
 *     that cannot be
 */
public record Prepared(
        UUID subject, Object command, @Nullable Object again) {}
