/**
 * Cuts sheets into parts: tables side by side, tables below one another, each with its headings and without topics,
 * notes, signatures and page breaks. Before that, tables of other shapes (turned, several values in a cell, scores in a
 * text) are laid out anew as rows and columns; such a {@code Grid} knows where its cells stand. Grids enter;
 * {@code SheetPart}s of {@code Segment}s leave.
 */
package org.itaconsolidator.read.cut;
