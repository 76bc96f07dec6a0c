/** The loop in which a service does its work in the background. */
@NullMarked
package fr.maillage.background;

import org.jspecify.annotations.NullMarked;
