/**
 * The entrance to reading: the bytes of a workbook enter, and a {@link org.itaconsolidator.model.reading.Submission}
 * leaves that accounts for every row. {@code WorkbookReader} calls the sub-packages in the order of the data flow:
 * {@code book} (what the cells hold), {@code head} (whose the workbook is), {@code heading}, {@code cut} and
 * {@code table} (what the columns are, where tables begin and end, and which are ours), {@code around} and
 * {@code scope} (what stands near the numbers, and what that says about them), {@code row}, {@code score} and
 * {@code measure} (the rows).
 */
package org.itaconsolidator.read;
