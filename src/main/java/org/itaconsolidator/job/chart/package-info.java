/** Rows of the views as what pictures show, of one body and of many in one year. */
package org.itaconsolidator.job.chart;
