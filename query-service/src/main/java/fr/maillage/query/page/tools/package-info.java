/** Relier un outil: what both services can be asked, told to those who write tools. */
@NullMarked
package fr.maillage.query.page.tools;

import org.jspecify.annotations.NullMarked;
