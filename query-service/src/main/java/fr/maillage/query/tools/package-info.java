/** Relier un outil: what both services can be asked, told to those who write tools. */
@NullMarked
package fr.maillage.query.tools;

import org.jspecify.annotations.NullMarked;
