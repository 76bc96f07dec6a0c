/** Which keys the tools of a structure bear, for its own people and the hub: never what they open with. */
@NullMarked
package fr.maillage.query.keys;

import org.jspecify.annotations.NullMarked;
