package fr.maillage.query.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The message about what was just recorded, shown on the page that follows.
 *
 * @param href page where the result is shown; null where the reader is already there
 * @param see label of that link
 * @param form address of the form that was sent: the draft kept of it is no longer needed
 * @param secret text shown only this once, such as a key; null where there is none
 */
public record Done(
        String words,
        @Nullable String href,
        String see,
        String form,
        @Nullable String secret) implements Serializable {}
