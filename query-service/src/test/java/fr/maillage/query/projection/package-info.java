/** Proves the projection engine on a real PostgreSQL and a real Kafka. */
@NullMarked
package fr.maillage.query.projection;

import org.jspecify.annotations.NullMarked;
