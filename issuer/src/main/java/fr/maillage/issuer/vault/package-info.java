/** What keeps secrets of the accounts' database unreadable to whoever has a copy of the database alone. */
@NullMarked
package fr.maillage.issuer.vault;

import org.jspecify.annotations.NullMarked;
