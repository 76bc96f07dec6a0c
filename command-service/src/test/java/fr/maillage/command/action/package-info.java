/** How an action is said, proven. */
@NullMarked
package fr.maillage.command.action;

import org.jspecify.annotations.NullMarked;
