/** The history of the network: the log as files, changes since a position, comparisons of two moments. */
@NullMarked
package fr.maillage.query.history;

import org.jspecify.annotations.NullMarked;
