/** Partnerships: links between structures, proposed by one, accepted by all the others, and ended by any of them. */
@NullMarked
package fr.maillage.command.partnership;

import org.jspecify.annotations.NullMarked;
