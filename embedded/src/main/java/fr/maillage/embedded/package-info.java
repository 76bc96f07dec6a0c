/** A real PostgreSQL and a real Kafka without an installation: for the one-command start and for the tests. */
@NullMarked
package fr.maillage.embedded;

import org.jspecify.annotations.NullMarked;
