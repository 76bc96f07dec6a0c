/** The one door to the log: decide on an action, append what follows from it durably, then answer. */
@NullMarked
package fr.maillage.command.log;

import org.jspecify.annotations.NullMarked;
