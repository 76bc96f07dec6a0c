/** Joint workshops: collective sessions that structures prepare together, from the proposal to the attendance. */
@NullMarked
package fr.maillage.command.workshop;

import org.jspecify.annotations.NullMarked;
