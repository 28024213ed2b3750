/**
 * The door to writing sheets: styles, colours, widths by Thai letters, tables of rows, formulas of texts, flow over
 * pages, native charts, and the files themselves, the same bytes for the same content. Knows no score and no measure.
 */
package org.itaconsolidator.report.sheet;
