/**
 * Reads scores: tables with a row per indicator or per year, lists without headings, figures scattered over a sheet,
 * and figures in sentences. Parts of a sheet enter; {@code Observations} judges each cell once, so that score readings
 * or stated figures leave, or findings that say why a cell is neither, each with its cell.
 */
package org.itaconsolidator.read.score;
