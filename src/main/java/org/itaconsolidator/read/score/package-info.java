/**
 * Scores: tables with a row per indicator, tables across, lists without headings, and the figures stated beside them.
 * Segments enter; score readings, stated figures or refusals leave, each with its cell.
 */
package org.itaconsolidator.read.score;
