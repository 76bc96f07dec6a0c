/** What structures share: what there is, who has it when, what is free, and what became of documents. */
@NullMarked
package fr.maillage.query.resource;

import org.jspecify.annotations.NullMarked;
