/**
 * What the managers' workbook is made of: rows of the public views, arranged by body, scorecard, year and delivery.
 * Asks; writes no cell.
 */
package org.itaconsolidator.report.content;
