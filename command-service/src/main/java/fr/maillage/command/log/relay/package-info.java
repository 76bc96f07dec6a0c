/** Carries the log to Kafka: every record is a function of the log alone, so carrying twice does no harm. */
@NullMarked
package fr.maillage.command.log.relay;

import org.jspecify.annotations.NullMarked;
