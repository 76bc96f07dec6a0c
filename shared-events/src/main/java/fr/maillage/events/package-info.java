/** What may be said in the log: one record per fact, of plain values, in one sealed tree. */
@NullMarked
package fr.maillage.events;

import org.jspecify.annotations.NullMarked;
