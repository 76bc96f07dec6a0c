/** Decides on actions: Axon hands each to its subject's rules, and what follows goes to the log in one unit per request. */
@NullMarked
package fr.maillage.command.log.decide;

import org.jspecify.annotations.NullMarked;
