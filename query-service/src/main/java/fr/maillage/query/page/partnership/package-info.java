/** Who works with whom, drawn and listed, and the page of each partnership. */
@NullMarked
package fr.maillage.query.page.partnership;

import org.jspecify.annotations.NullMarked;
