package fr.maillage.query.web;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What was just recorded, said on the page that follows.
 *
 * @param href where it is to be seen; null where one is there
 * @param form address of the form it came from: what was kept of its draft is needed no more
 * @param secret what is shown this once, such as a key; null where nothing is
 */
public record Done(
        String words,
        @Nullable String href,
        String see,
        String form,
        @Nullable String secret) implements Serializable {}
