/** Who could do something together: structures that do a thing, where, with what, and whom they already work with. */
@NullMarked
package fr.maillage.query.partners;

import org.jspecify.annotations.NullMarked;
