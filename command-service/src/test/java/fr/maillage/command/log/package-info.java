/** The engine against a real PostgreSQL and a real Kafka. */
@NullMarked
package fr.maillage.command.log;

import org.jspecify.annotations.NullMarked;
