/** The page of time: the network at any date, played month by month, and what differs between two dates. */
@NullMarked
package fr.maillage.query.time;

import org.jspecify.annotations.NullMarked;
