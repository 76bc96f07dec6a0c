/** The search through everything that has words. */
@NullMarked
package fr.maillage.query.page.search;

import org.jspecify.annotations.NullMarked;
