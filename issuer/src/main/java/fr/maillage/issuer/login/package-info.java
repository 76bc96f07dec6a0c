/** How a person proves who they are, and how guessing is made slow. */
@NullMarked
package fr.maillage.issuer.login;

import org.jspecify.annotations.NullMarked;
