/** Gives every event its position and makes it durable, in one order across all instances, many at a time. */
@NullMarked
package fr.maillage.command.log.append;

import org.jspecify.annotations.NullMarked;
