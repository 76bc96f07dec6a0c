/** The page of the log as people read it: who said what, when, from which source; as files; and how the views stand. */
@NullMarked
package fr.maillage.query.page.history;

import org.jspecify.annotations.NullMarked;
