/** The places of France that the network speaks of: communes, EPCI, départements and régions, of one named year. */
@NullMarked
package fr.maillage.territory;

import org.jspecify.annotations.NullMarked;
