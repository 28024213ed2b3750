/**
 * Sheets cut up: parts side by side, stretches below one another, each with its headings, without topics, notes, signatures
 * and page breaks. Grids enter; {@code SheetPart}s of {@code Segment}s leave.
 */
package org.itaconsolidator.read.cut;
