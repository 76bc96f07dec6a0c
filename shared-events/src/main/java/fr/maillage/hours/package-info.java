/** Opening hours in OpenStreetMap's syntax, read in one way for recording, showing, counting and exporting. */
@NullMarked
package fr.maillage.hours;

import org.jspecify.annotations.NullMarked;
