/**
 * Rows of a table: their cells as fields, the item and indicator that they name, and the {@code SubmissionDraft}, in
 * which each row gets exactly one outcome. Segments enter; {@code TableRow}s leave.
 */
package org.itaconsolidator.read.row;
