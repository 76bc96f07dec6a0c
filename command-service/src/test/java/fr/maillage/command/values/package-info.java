/** What values must be, proven. */
@NullMarked
package fr.maillage.command.values;

import org.jspecify.annotations.NullMarked;
