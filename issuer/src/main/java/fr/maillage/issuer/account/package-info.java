/** Who has an account, who may give one, and what stands in it. */
@NullMarked
package fr.maillage.issuer.account;

import org.jspecify.annotations.NullMarked;
