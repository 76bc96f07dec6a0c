/**
 * Which records of the census may be one and the same: what two of them have in common, by rules without a score. Both
 * services ask here, so that a file's report and the to-do list name the same pairs.
 */
@NullMarked
package fr.maillage.census;

import org.jspecify.annotations.NullMarked;
