/**
 * Tables: a sheet cut into stretches, the rows of headings above them, whose table each is, and its rows as fields.
 * Grids enter; segments, {@code TableRow}s and the {@code SubmissionDraft} that collects outcomes leave.
 */
package org.itaconsolidator.read.table;
