/** Search for records by words, over all kinds at once. */
@NullMarked
package fr.maillage.query.search;

import org.jspecify.annotations.NullMarked;
