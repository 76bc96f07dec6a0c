/** Days and moments as they are written: one reading of them for whoever asks, posts or filters. */
@NullMarked
package fr.maillage.time;

import org.jspecify.annotations.NullMarked;
