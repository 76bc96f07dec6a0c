/** The agenda of joint workshops by week and by month, and the page of each. */
@NullMarked
package fr.maillage.query.page.workshop;

import org.jspecify.annotations.NullMarked;
