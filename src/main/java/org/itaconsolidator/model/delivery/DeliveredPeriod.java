package org.itaconsolidator.model.delivery;

import java.util.OptionalInt;

/**
 * The fiscal year, round and forms of a delivery.
 *
 * @param fiscalYear Buddhist era; empty where it holds several
 * @param round 6 or 12; empty where none is stated
 * @param forms codes, comma-separated
 */
public record DeliveredPeriod(OptionalInt fiscalYear, OptionalInt round, String forms) {}
