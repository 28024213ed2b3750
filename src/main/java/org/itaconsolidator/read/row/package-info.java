/**
 * Rows: their cells as fields, the item and the indicator that they name, and the {@code SubmissionDraft} in which each row
 * gets one outcome. Segments enter; {@code TableRow}s leave.
 */
package org.itaconsolidator.read.row;
