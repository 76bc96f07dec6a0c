/**
 * The keys of members' own tools and of the hub's. People issue and revoke them. Their secret is shown once, and they
 * are never in the log.
 */
@NullMarked
package fr.maillage.command.key;

import org.jspecify.annotations.NullMarked;
