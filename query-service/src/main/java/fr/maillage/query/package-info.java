/** Shows: folds the log into views, and answers pages, API, feeds and exports from them. */
@NullMarked
package fr.maillage.query;

import org.jspecify.annotations.NullMarked;
