package org.itaconsolidator.model.delivery;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * The fiscal year, round and forms of a delivery whose place another one has taken.
 *
 * @param organisation whose it was; empty where the other one is of the same body
 * @param fiscalYear Buddhist era; empty where it holds several
 * @param round 6 or 12; empty where none is stated
 * @param forms codes, comma-separated
 */
public record DeliveredPeriod(Optional<String> organisation, OptionalInt fiscalYear, OptionalInt round, String forms) {}
