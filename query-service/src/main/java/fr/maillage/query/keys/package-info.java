/** The keys that the tools of a structure bear, for its own people and the hub; never their secrets. */
@NullMarked
package fr.maillage.query.keys;

import org.jspecify.annotations.NullMarked;
