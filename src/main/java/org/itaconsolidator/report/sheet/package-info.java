/**
 * Writes sheets: styles, colours, column widths for Thai text, tables of rows, formulas, page breaks, native charts,
 * and the files themselves, with the same bytes for the same content. This package knows nothing about scores and
 * measures.
 */
package org.itaconsolidator.report.sheet;
