/** The territories of France: communes, EPCI, départements and régions, of one named year. */
@NullMarked
package fr.maillage.territory;

import org.jspecify.annotations.NullMarked;
