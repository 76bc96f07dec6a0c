/** Import: a file of venues is foreseen first and recorded once that was read, by the command side and in one's own name. */
@NullMarked
package fr.maillage.query.imports;

import org.jspecify.annotations.NullMarked;
