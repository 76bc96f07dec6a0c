/** Who carries the venues and the actions: the directory of structures and members. */
@NullMarked
package fr.maillage.query.structure;

import org.jspecify.annotations.NullMarked;
