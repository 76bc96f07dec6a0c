/** Who asks: identities from tokens and keys, limits and the security journal, the same in both services. */
@NullMarked
package fr.maillage.access;

import org.jspecify.annotations.NullMarked;
