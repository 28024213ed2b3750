package org.itaconsolidator.model.paper;

import java.time.OffsetDateTime;
import java.util.OptionalInt;

/**
 * What became of asking for an address that a delivery quotes.
 *
 * @param checkedAt when it was asked for
 * @param outcome what became of it
 * @param status of the last answer, as HTTP counts it; empty where there was none
 */
public record LinkCheck(String url, OffsetDateTime checkedAt, LinkOutcome outcome, OptionalInt status) {}
