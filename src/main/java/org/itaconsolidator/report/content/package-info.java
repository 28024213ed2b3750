/**
 * The content of the managers' workbook: rows read from the store, arranged by body, scorecard, year and delivery.
 * This package reads rows and writes no cell.
 */
package org.itaconsolidator.report.content;
