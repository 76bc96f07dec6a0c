/** Finds whatever has words in its name, over all kinds of records at once. */
@NullMarked
package fr.maillage.query.search;

import org.jspecify.annotations.NullMarked;
