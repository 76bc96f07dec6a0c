/** The directory of structures, and the page of each. */
@NullMarked
package fr.maillage.query.page.structure;

import org.jspecify.annotations.NullMarked;
