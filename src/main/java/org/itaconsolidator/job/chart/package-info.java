/** Turns rows read from the store into the content of charts, for one body and for many bodies in one year. */
package org.itaconsolidator.job.chart;
