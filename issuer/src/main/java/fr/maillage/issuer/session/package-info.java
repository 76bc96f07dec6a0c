/** Browsers in which somebody has logged in: how long that lasts, and what ends with it. */
@NullMarked
package fr.maillage.issuer.session;

import org.jspecify.annotations.NullMarked;
