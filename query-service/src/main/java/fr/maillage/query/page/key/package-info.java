/** Clés de nos outils: made, shown and ended. */
@NullMarked
package fr.maillage.query.page.key;

import org.jspecify.annotations.NullMarked;
