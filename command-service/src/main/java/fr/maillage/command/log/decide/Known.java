package fr.maillage.command.log.decide;

import fr.maillage.command.Located;
import fr.maillage.command.log.AggregateType;

/**
 * How an aggregate stands.
 *
 * @param sequence its last event
 * @param state what all its events up to there add up to; immutable
 */
record Known(AggregateType<?, ?, ?, ?> type, long sequence, Located state) {}
