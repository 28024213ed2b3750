/**
 * Scores: tables with a row per indicator, tables across, lists without headings, figures scattered over a sheet, and those
 * stated in texts. Stretches of a sheet enter; {@code Observations} judges each cell once, so that score readings, stated
 * figures or findings that say why it is neither leave, each with its cell.
 */
package org.itaconsolidator.read.score;
