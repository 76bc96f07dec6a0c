/** Between people and tokens: accounts of our own, log-in, and the OpenID tokens that the services believe. */
@NullMarked
package fr.maillage.issuer;

import org.jspecify.annotations.NullMarked;
