/** Who is let in where, and as whose eyes: routes, log-in, sessions. */
@NullMarked
package fr.maillage.query.security;

import org.jspecify.annotations.NullMarked;
