/**
 * Decides whose a table is ({@code TableJudge}), and reports tables that are not ours and columns that were not read.
 * Segments enter; a {@code TableKind} and findings leave.
 */
package org.itaconsolidator.read.table;
