/** What is there, and what is missing, in a territory: its figures. */
@NullMarked
package fr.maillage.query.territory;

import org.jspecify.annotations.NullMarked;
