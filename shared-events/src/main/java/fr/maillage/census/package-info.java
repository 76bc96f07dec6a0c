/**
 * The census: records that may be one and the same, found by their common traits and by rules without a score. Both
 * services use it, so that a file's report and the to-do list name the same pairs.
 */
@NullMarked
package fr.maillage.census;

import org.jspecify.annotations.NullMarked;
