package org.itaconsolidator.framework;

/**
 * How many items an instrument has in a year.
 *
 * @param count I1 to I<i>count</i> and so on
 * @param certainty of the number
 */
public record ItemCount(int count, Certainty certainty) {}
