/** What was said of records, as lines to be read, with what the hub makes of them. */
@NullMarked
package fr.maillage.query.timeline;

import org.jspecify.annotations.NullMarked;
