/**
 * The store of a job opened, locked and cared for; what the machine, the disk or the store does to a call leaves as the
 * fault that it is told as.
 */
package org.itaconsolidator.job.open;
