/** Venues as people ask for them: where, what is offered, when it is open, how fresh the record is. */
@NullMarked
package fr.maillage.query.venue;

import org.jspecify.annotations.NullMarked;
