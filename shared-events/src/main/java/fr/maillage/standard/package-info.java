/** The national standard of venues, as a vocabulary: what import, forms and exports share. */
@NullMarked
package fr.maillage.standard;

import org.jspecify.annotations.NullMarked;
