/** What a structure's own people look at first: what it does, and what waits for it and for others. */
@NullMarked
package fr.maillage.query.own;

import org.jspecify.annotations.NullMarked;
