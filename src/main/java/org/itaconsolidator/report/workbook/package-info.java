/**
 * The two workbooks for managers, for one body and for many, and their sheets that list: measures, calendar,
 * following, completeness, findings, sources, runs.
 */
package org.itaconsolidator.report.workbook;
