package fr.maillage.command.log.decide;

import fr.maillage.command.Located;
import fr.maillage.command.log.AggregateType;

/**
 * The state of an aggregate at one sequence.
 *
 * @param sequence of its last event, from 0
 * @param state what its events up to there add up to; immutable
 */
record VersionedState(AggregateType<?, ?, ?, ?> type, long sequence, Located state) {}
