/** What a kind of record is to those that do not know it. */
@NullMarked
package fr.maillage.query.kind;

import org.jspecify.annotations.NullMarked;
