/**
 * Steps prepare, chart, write and publish: pictures, workbooks, returned copies, papers, reminders and the page are made in
 * one folder, which is verified and put in place. The rows of the views enter.
 */
package org.itaconsolidator.job.output;
