package org.itaconsolidator.model.delivery;

/**
 * How many open errors and warnings a file has.
 *
 * @param file path relative to the inbox
 */
public record FindingsOfFile(String file, int errors, int warnings) {}
