/** Review: the hub's remarks on events and records, and those that still wait for an outcome. For the hub alone. */
@NullMarked
package fr.maillage.query.review;

import org.jspecify.annotations.NullMarked;
