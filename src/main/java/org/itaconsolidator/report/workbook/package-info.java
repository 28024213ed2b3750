/**
 * The two workbooks for managers, for one body and for many, and their list sheets: measures, calendar, follow-up,
 * completeness, findings, sources, runs.
 */
package org.itaconsolidator.report.workbook;
