/** The national standard of venues, as a vocabulary shared by import, forms and exports. */
@NullMarked
package fr.maillage.standard;

import org.jspecify.annotations.NullMarked;
