/** The history of records as lines to be read, with the hub's remarks on them. */
@NullMarked
package fr.maillage.query.timeline;

import org.jspecify.annotations.NullMarked;
