/** Review: what the hub says of what it reads in the network — flags, questions to follow up, notes. */
@NullMarked
package fr.maillage.command.review;

import org.jspecify.annotations.NullMarked;
