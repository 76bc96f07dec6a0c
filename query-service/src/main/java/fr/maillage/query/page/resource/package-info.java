/** What structures lend and give, when it is free, and the page of each. */
@NullMarked
package fr.maillage.query.page.resource;

import org.jspecify.annotations.NullMarked;
