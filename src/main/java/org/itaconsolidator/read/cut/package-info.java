/**
 * Cuts sheets into parts: tables side by side, tables below one another, each with its headings and without topics,
 * notes, signatures and page breaks. Grids enter; {@code SheetPart}s of {@code Segment}s leave.
 */
package org.itaconsolidator.read.cut;
