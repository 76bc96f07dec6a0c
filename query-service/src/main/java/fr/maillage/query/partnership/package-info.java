/** Partnerships: who works with whom, for what and until when. */
@NullMarked
package fr.maillage.query.partnership;

import org.jspecify.annotations.NullMarked;
