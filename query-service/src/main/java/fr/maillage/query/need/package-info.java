/** Needs: what structures look for, until a day, who joined them and what could meet them. */
@NullMarked
package fr.maillage.query.need;

import org.jspecify.annotations.NullMarked;
