/** Joint workshops: collective sessions that structures prepare together, from their proposal to what came of them. */
@NullMarked
package fr.maillage.command.workshop;

import org.jspecify.annotations.NullMarked;
