/** The quality of the census: which venues may be one and the same, computed from their records at any date. */
@NullMarked
package fr.maillage.query.census;

import org.jspecify.annotations.NullMarked;
