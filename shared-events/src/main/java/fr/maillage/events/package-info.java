/** The events of the log: one record per event, of plain values, in one sealed tree. */
@NullMarked
package fr.maillage.events;

import org.jspecify.annotations.NullMarked;
