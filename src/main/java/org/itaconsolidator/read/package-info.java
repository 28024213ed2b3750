/**
 * The door to reading: bytes of a workbook enter, a {@link org.itaconsolidator.model.reading.Submission} leaves, with every
 * row accounted for. {@code WorkbookReader} asks its rooms in the order of the flow: {@code book} (what the cells
 * hold), {@code head} (whose the workbook is), {@code table} (which stretch is a table of ours, and what its columns
 * are), {@code around} and {@code scope} (what stands beside the numbers, and what that says of them), {@code score}
 * and {@code measure} (the rows).
 */
package org.itaconsolidator.read;
