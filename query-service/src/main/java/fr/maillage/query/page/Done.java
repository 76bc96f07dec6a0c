package fr.maillage.query.page;

import java.io.Serializable;

/**
 * What was just recorded, said on the page that follows.
 *
 * @param href where it is to be seen
 * @param form address of the form it came from: what was kept of its draft is needed no more
 */
public record Done(String words, String href, String see, String form) implements Serializable {}
