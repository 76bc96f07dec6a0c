/**
 * The checks of values before they are recorded in the log, in one place for strict posts and lenient imports alike.
 */
@NullMarked
package fr.maillage.command.values;

import org.jspecify.annotations.NullMarked;
