package org.itaconsolidator.read.heading;

/**
 * A column of a table.
 *
 * @param number A = 1
 * @param text the heading as written, {@code ""} where the column has none and shows by its values what it is
 */
public record TableColumn(int number, Heading heading, String text, int row) {}
