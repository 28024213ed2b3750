package org.itaconsolidator.model;

import java.util.OptionalInt;

/**
 * What came of checking an address.
 *
 * @param checkedAt when, ISO 8601 with offset
 * @param outcome its code
 * @param status the web server's answer, such as 200; empty where there was none
 */
public record LinkState(String checkedAt, String outcome, OptionalInt status) {}
