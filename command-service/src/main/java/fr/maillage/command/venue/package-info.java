/** Venues: the places where the public is received, from their declaration to their closing. */
@NullMarked
package fr.maillage.command.venue;

import org.jspecify.annotations.NullMarked;
