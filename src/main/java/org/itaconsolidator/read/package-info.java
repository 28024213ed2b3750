/**
 * The door to reading: bytes of a workbook enter, a {@link org.itaconsolidator.model.reading.Submission} leaves, with every
 * row accounted for. {@code WorkbookReader} asks its rooms in the order of the flow: {@code book} (what the cells
 * hold), {@code head} (whose the workbook is), {@code heading}, {@code cut} and {@code table} (what the columns are, where
 * tables begin and end, and which are ours), {@code around} and {@code scope} (what stands beside the numbers, and what that
 * says of them), {@code row}, {@code score} and {@code measure} (the rows).
 */
package org.itaconsolidator.read;
