/** Review: what the hub noted of what it read, and what still waits for an outcome. For the hub's eyes. */
@NullMarked
package fr.maillage.query.review;

import org.jspecify.annotations.NullMarked;
