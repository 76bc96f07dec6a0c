/** The map drawn by the server: the outlines of départements, a frame on them, and one path per state of its marks. */
@NullMarked
package fr.maillage.query.web.map;

import org.jspecify.annotations.NullMarked;
