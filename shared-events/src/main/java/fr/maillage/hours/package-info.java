/** Opening hours in OpenStreetMap's syntax: one reading of them for whoever records, shows, counts or exports them. */
@NullMarked
package fr.maillage.hours;

import org.jspecify.annotations.NullMarked;
