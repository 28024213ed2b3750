/**
 * Opens, locks and maintains the store of a job. Errors of the machine, the disk or the store leave as the fault that
 * the user is shown.
 */
package org.itaconsolidator.job.open;
