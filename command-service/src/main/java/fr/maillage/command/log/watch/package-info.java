/** Lets people see how the log is doing: figures, health. */
@NullMarked
package fr.maillage.command.log.watch;

import org.jspecify.annotations.NullMarked;
