package org.itaconsolidator.model.delivery;

import java.util.OptionalInt;

/**
 * What a delivery is of.
 *
 * @param fiscalYear Buddhist era; empty where it holds several
 * @param round 6 or 12; empty where none is stated
 */
public record DeliveredPeriod(OptionalInt fiscalYear, OptionalInt round) {}
