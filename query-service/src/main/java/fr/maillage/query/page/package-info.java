/** The hub's pages: what people read in a browser, in plain French, made from the same queries as the API. */
@NullMarked
package fr.maillage.query.page;

import org.jspecify.annotations.NullMarked;
