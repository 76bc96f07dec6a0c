/** Review: the hub's remarks on what it reads in the network — flags, questions to follow up, notes, masks. */
@NullMarked
package fr.maillage.command.review;

import org.jspecify.annotations.NullMarked;
