/**
 * The entrance to reading: the bytes of a workbook enter, and a {@link org.itaconsolidator.model.reading.Submission} leaves that
 * accounts for every row. The sub-packages, each of which uses only those before it: {@code book} (what the cells hold),
 * {@code scope} (what a text says about numbers), {@code around} (what stands near a table), {@code heading} (what the columns
 * are), {@code cut} (where tables begin and end), {@code row}, {@code table} (which tables are ours), {@code score},
 * {@code measure}, {@code head} (whose the workbook is) and {@code compare} (lists of many bodies). {@code WorkbookReader} opens
 * the file ({@code book}), takes lists of many bodies out ({@code compare}), decides whose the rest is ({@code head}), and then
 * reads it table by table.
 */
package org.itaconsolidator.read;
