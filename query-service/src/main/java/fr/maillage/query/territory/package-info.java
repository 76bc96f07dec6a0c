/** The figures of a territory: what it has, and what it lacks. */
@NullMarked
package fr.maillage.query.territory;

import org.jspecify.annotations.NullMarked;
