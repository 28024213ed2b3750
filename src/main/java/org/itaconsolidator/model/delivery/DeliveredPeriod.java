package org.itaconsolidator.model.delivery;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fiscal year, round and forms of a delivery that another one has replaced.
 *
 * @param organisation whose it was; empty if the other one is of the same body
 * @param fiscalYear Buddhist era; empty if it holds several
 * @param round 6 or 12; empty if none is stated
 * @param forms codes, comma-separated
 */
public record DeliveredPeriod(Optional<String> organisation, OptionalInt fiscalYear, OptionalInt round, String forms) {}
