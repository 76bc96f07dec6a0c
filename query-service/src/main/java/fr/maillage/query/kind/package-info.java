/** The description of a kind of record, for code that does not know the kind. */
@NullMarked
package fr.maillage.query.kind;

import org.jspecify.annotations.NullMarked;
