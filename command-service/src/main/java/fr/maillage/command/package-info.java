/** The command service: it takes the actions of members and the hub, and records the events that follow in the log. */
@NullMarked
package fr.maillage.command;

import org.jspecify.annotations.NullMarked;
