/** The whole of Maillage on one machine from one command: its processes started in order, watched, and stopped. */
@NullMarked
package fr.maillage.standalone;

import org.jspecify.annotations.NullMarked;
