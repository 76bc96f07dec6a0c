/** The page where a structure's own people begin: its collaborations, and what waits for it and for others. */
@NullMarked
package fr.maillage.query.own;

import org.jspecify.annotations.NullMarked;
