/** The directory of structures and members: they carry the venues and the activities. */
@NullMarked
package fr.maillage.query.structure;

import org.jspecify.annotations.NullMarked;
