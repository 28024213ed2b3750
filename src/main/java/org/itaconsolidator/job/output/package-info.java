/**
 * The steps prepare, chart, write and publish. Rows read from the store enter; charts, workbooks, returned copies, papers,
 * reminders and the page are made in one folder, which is verified and then put in place.
 */
package org.itaconsolidator.job.output;
