/**
 * Whose a table is ({@code TableJudge}), and what is told of those that are not ours and of columns that were not read.
 * Segments enter; a {@code TableKind} and findings leave.
 */
package org.itaconsolidator.read.table;
