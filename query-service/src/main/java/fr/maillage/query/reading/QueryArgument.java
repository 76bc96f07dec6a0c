package fr.maillage.query.reading;

import java.util.function.Function;

/**
 * A record that a controller takes as argument, read from the parameters of its request. Its components are named as
 * the parameters are.
 *
 * @param read makes the record from the parameters
 */
public record QueryArgument<T extends Record>(Class<T> type, Function<Parameters, T> read) {}
