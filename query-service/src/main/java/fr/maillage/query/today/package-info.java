/** The first page: what happened, what waits, and what the week brings. */
@NullMarked
package fr.maillage.query.today;

import org.jspecify.annotations.NullMarked;
