/** Keys of members' own tools and of the hub's: issued and revoked by people, shown once, and never in the log. */
@NullMarked
package fr.maillage.command.key;

import org.jspecify.annotations.NullMarked;
