/** Resources that structures share: who has them when, how many are free, and what became of documents. */
@NullMarked
package fr.maillage.query.resource;

import org.jspecify.annotations.NullMarked;
