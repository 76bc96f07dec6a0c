/** Access to the query side: routes, log-in and sessions, and the rights that a request reads with. */
@NullMarked
package fr.maillage.query.security;

import org.jspecify.annotations.NullMarked;
