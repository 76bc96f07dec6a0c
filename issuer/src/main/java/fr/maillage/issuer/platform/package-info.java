/** Wiring of the issuer: filter chains, headers, and what stands at the command line. */
@NullMarked
package fr.maillage.issuer.platform;

import org.jspecify.annotations.NullMarked;
