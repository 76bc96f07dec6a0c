/** What happened, and what became different: the event history as files, changes since, comparisons of two moments. */
@NullMarked
package fr.maillage.query.history;

import org.jspecify.annotations.NullMarked;
