package org.itaconsolidator.thai.date;

/**
 * What looks like a date and is no single day: ๓๑ ก.พ. ๒๕๖๖ does not exist; 3/4/2023 can be two days.
 *
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 */
public record ImpossibleDate(String text, int start, int end) {}
