/**
 * What goes back to the sender: a copy of the workbook with the cells to correct marked, or a workbook with one sheet
 * of answers. A delivery's bytes and findings enter; a workbook leaves.
 */
package org.itaconsolidator.report.answer;
