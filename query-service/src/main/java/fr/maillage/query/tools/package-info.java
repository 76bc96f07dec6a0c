/** The page « Relier un outil »: the API of both services, described to those who write tools. */
@NullMarked
package fr.maillage.query.tools;

import org.jspecify.annotations.NullMarked;
