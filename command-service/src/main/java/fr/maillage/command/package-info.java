/** Decides: takes the actions of members and the hub, and records what follows from them in the log. */
@NullMarked
package fr.maillage.command;

import org.jspecify.annotations.NullMarked;
