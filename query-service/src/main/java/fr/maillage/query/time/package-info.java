/** The time page: the network at any date, played month by month, and the differences between two dates. */
@NullMarked
package fr.maillage.query.time;

import org.jspecify.annotations.NullMarked;
