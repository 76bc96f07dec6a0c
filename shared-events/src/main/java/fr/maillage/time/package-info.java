/** Days and moments as they are written, read in one way for requests, posts and filters. */
@NullMarked
package fr.maillage.time;

import org.jspecify.annotations.NullMarked;
