/** Joint workshops: what structures prepare together, and when. */
@NullMarked
package fr.maillage.query.workshop;

import org.jspecify.annotations.NullMarked;
